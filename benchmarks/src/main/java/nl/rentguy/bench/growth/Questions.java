package nl.rentguy.bench.growth;

import static nl.rentguy.bench.growth.Question.audit;
import static nl.rentguy.bench.growth.Question.crm;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.rentguy.bench.growth.Question.Asked;

/** Every list, filter, search and detail page that the staff's APIs have, pages of 50. */
final class Questions {
    private static final List<String> PIPELINES =
            List.of("weddings", "corporate", "equipment-only", "festivals", "general");
    private static final List<String> OPEN_STAGES =
            List.of("new-lead", "qualification", "quote", "deposit", "project-ready", "invoicing", "evaluation");
    private static final int PEOPLE = 25;

    private Questions() {}

    static List<Question> all() {
        return Stream.concat(ofCrm().stream(), ofAudit().stream()).toList();
    }

    private static List<Question> ofCrm() {
        return List.of(
                crm("pipelines", asked -> "pipelines").asControl(),
                crm("deals, first page", asked -> "deals"),
                crm("deals, a page deep inside", asked -> "deals?" + after(asked)),
                crm("deals, one", asked -> "deals/" + deal(asked)),
                crm("deals that are open", asked -> "deals?status=open"),
                crm("deals that were won, deep", asked -> "deals?status=won&" + after(asked)),
                crm(
                        "board: a column",
                        asked -> "deals?pipeline=" + any(PIPELINES, asked) + "&stage=" + any(OPEN_STAGES, asked)),
                crm("board: open deals of a pipeline", asked -> "deals?status=open&pipeline=" + any(PIPELINES, asked)),
                crm(
                        "deals of a pipeline, deep",
                        asked -> "deals?pipeline=" + any(PIPELINES, asked) + "&" + after(asked)),
                crm("deals in a stage, all pipelines", asked -> "deals?stage=" + any(OPEN_STAGES, asked)),
                crm("deals of a contact", asked -> "deals?contactId=" + contact(asked)),
                crm("deal of a lead", asked -> "deals?leadId=" + deal(asked)),
                crm("leads, first page", asked -> "leads"),
                crm("leads, a page deep inside", asked -> "leads?" + after(asked)),
                crm("leads, one", asked -> "leads/" + deal(asked)),
                crm("leads worked on", asked -> "leads?status=working"),
                crm("leads of a rare source, deep", asked -> "leads?source=radio&" + after(asked)),
                crm("leads lost of a rare source", asked -> "leads?status=lost&source=radio"),
                crm("leads worked on of a rare source", asked -> "leads?status=working&source=radio"),
                crm("leads by e-mail", asked -> "leads?email=" + email(asked)),
                crm("leads of a contact", asked -> "leads?contactId=" + contact(asked)),
                crm("contacts, first page", asked -> "contacts"),
                crm("contacts, a page deep inside", asked -> "contacts?" + after(asked)),
                crm("contacts by e-mail", asked -> "contacts?email=" + email(asked)),
                crm("contacts by phone", asked -> "contacts?phone=" + phone(asked)),
                crm("contacts, one with consents", asked -> "contacts/" + contact(asked)),
                crm("activities, first page", asked -> "activities"),
                crm("timeline of a deal", asked -> "activities?subjectType=deal&subjectId=" + deal(asked)),
                crm("tasks open of a role", asked -> "activities?open=true&owner=role:sales"),
                crm(
                        "tasks overdue of a role",
                        asked -> "activities?open=true&owner=role:sales&dueBefore=" + now(asked)),
                crm("tasks overdue since long", asked -> "activities?open=true&dueBefore=" + longAgo(asked)),
                crm("activities due before a day long ago", asked -> "activities?dueBefore=" + longAgo(asked)),
                crm("activities of a colleague", asked -> "activities?owner=" + colleague(asked)),
                crm("tasks done of a role, deep", asked -> "activities?open=false&owner=role:sales&" + after(asked)));
    }

    private static List<Question> ofAudit() {
        return List.of(
                audit("dead letters", asked -> "dead-letters").asControl(),
                audit("events, first page", asked -> "events"),
                audit("events, a page deep inside", asked -> "events?after=" + event(asked)),
                audit("events, one", asked -> "events/" + event(asked)),
                audit("chain of an enquiry", asked -> "events?correlationId=c-" + chain(asked)),
                audit("events of one aggregate", asked -> "events?aggregateId=" + chain(asked)),
                audit("events of a type, deep", asked -> "events?type=deal.created&after=" + event(asked)),
                audit("events of a rare type", asked -> "events?type=notification.failed"),
                audit("events of a colleague", asked -> "events?actor=" + colleague(asked)),
                audit("events of a day", asked -> "events?" + window(asked, Duration.ofDays(1))),
                audit("events of a quarter", asked -> "events?" + window(asked, Duration.ofDays(91))),
                audit(
                        "events before a day",
                        asked -> "events?to=" + asked.population().anyMoment(Duration.ZERO, asked.random())),
                audit(
                        "events of a type in a quarter",
                        asked -> "events?type=deal.created&" + window(asked, Duration.ofDays(91))),
                audit(
                        "events of a colleague in a quarter",
                        asked -> "events?actor=" + colleague(asked) + "&" + window(asked, Duration.ofDays(91))),
                audit(
                        "events of a rare type in a quarter",
                        asked -> "events?type=notification.failed&" + window(asked, Duration.ofDays(91))));
    }

    private static String any(List<String> words, Asked asked) {
        return words.get(asked.random().nextInt(words.size()));
    }

    private static String after(Asked asked) {
        return "after=" + deal(asked);
    }

    private static String deal(Asked asked) {
        return asked.population().anyDeal(asked.tenant(), asked.random()).toString();
    }

    private static String contact(Asked asked) {
        return asked.population().anyContact(asked.tenant(), asked.random()).toString();
    }

    private static String chain(Asked asked) {
        return asked.population().anyChain(asked.tenant(), asked.random()).toString();
    }

    private static String event(Asked asked) {
        return asked.population().anyEvent(asked.tenant(), asked.random()).toString();
    }

    private static String email(Asked asked) {
        return encoded(asked.samples().anyEmail(asked.tenant(), asked.random()));
    }

    private static String phone(Asked asked) {
        return encoded(asked.samples().anyPhone(asked.tenant(), asked.random()));
    }

    private static String colleague(Asked asked) {
        return "user:" + asked.random().nextInt(PEOPLE);
    }

    private static Instant now(Asked asked) {
        return asked.population().newest();
    }

    private static Instant longAgo(Asked asked) {
        return asked.population().anyMoment(Duration.ofDays(300), asked.random());
    }

    private static String window(Asked asked, Duration length) {
        Instant from = asked.population().anyMoment(length, asked.random());
        return "from=" + from + "&to=" + from.plus(length);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
