package nl.rentguy.e2e.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rentguy.e2e.EndCount;
import nl.rentguy.e2e.Json;

/**
 * Everything about a run that is kept.
 *
 * @param rested how long it took from the last answer until nothing was under way
 */
record Report(
        ChaosSettings settings,
        Schedule schedule,
        List<Outage> outages,
        Book book,
        Evidence evidence,
        Duration rested) {

    private static final DateTimeFormatter DAY_AND_MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm").withZone(ZoneOffset.UTC);

    Verdict verdict() {
        return Verdict.of(evidence);
    }

    void print() {
        System.out.println("[chaos] accepted " + book.count() + ", put on the topics "
                + book.handmade().size() + ", repeated posts " + book.repeats() + ", at rest after "
                + Watch.seconds(rested));
        evidence.ends()
                .forEach(end -> System.out.println("[chaos] " + end.end() + ": "
                        + end.arrived().total() + " of " + end.expected().total()));
        evidence.repeated()
                .forEach(repeated -> System.out.println("[chaos] repeats that " + repeated.service() + " recognised: "
                        + repeated.recognised() + " of " + repeated.sent()));
        System.out.println("[chaos] kinds of fault that happened: " + kinds() + " of " + Fault.values().length
                + ", faults " + outages.stream().filter(Outage::happened).count() + " of " + outages.size());
        verdict().findings().forEach(finding -> System.out.println("[chaos] " + finding));
        System.out.println("[chaos] verdict: " + word());
    }

    /** Under this name it is kept; UTC. Two runs never end in the same minute, so none overwrites another's book. */
    static String name(ChaosSettings settings, Instant ended) {
        String broken = settings.broken().isEmpty() ? "" : "-break-" + settings.broken();
        return "chaos-" + DAY_AND_MINUTE.format(ended) + "-" + settings.minutes() + "min-seed" + settings.seed()
                + broken;
    }

    /** Writes {@code .md} and {@code .json} of that name. */
    void write() {
        String name = name(settings, Clock.systemUTC().instant());
        Path text = settings.results().resolve(name + ".md").toAbsolutePath().normalize();
        try {
            Files.createDirectories(settings.results());
            Files.writeString(text, new ReportText(this).text());
            Files.writeString(settings.results().resolve(name + ".json"), Json.write(content()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println("[chaos] the book is " + text);
    }

    /** How many kinds of fault happened. */
    long kinds() {
        return outages.stream()
                .filter(Outage::happened)
                .map(outage -> outage.planned().fault())
                .distinct()
                .count();
    }

    String word() {
        return verdict().passes() ? "the books agree" : "THE BOOKS DO NOT AGREE";
    }

    /** The longest that a visitor waited who came or was answered during the outage. */
    Duration slowestAnswer(Outage outage) {
        return book.entries().stream()
                .filter(entry -> entry.asked().compareTo(outage.ready()) <= 0
                        && entry.told().compareTo(outage.began()) >= 0)
                .map(Book.Entry::took)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("verdict", word());
        content.put("findings", verdict().findings());
        content.put("seed", settings.seed());
        content.put("seconds", settings.duration().toSeconds());
        content.put("enquiriesPerSecond", settings.perSecond());
        content.put("broken", settings.broken());
        content.put("machine", Machine.description());
        content.put("repeatedPosts", book.repeats());
        content.put("refused", book.refused());
        content.put("secondsUntilRest", rested.toMillis() / 1000.0);
        content.put("kindsOfFault", kinds());
        content.put("faults", outages.stream().map(this::content).toList());
        content.put("ends", evidence.ends().stream().map(Report::content).toList());
        content.put(
                "repeatedEvents",
                evidence.repeated().stream()
                        .map(repeated -> List.of(repeated.service(), repeated.sent(), repeated.recognised()))
                        .toList());
        content.put("accepted", book.entries().stream().map(Report::content).toList());
        content.put(
                "putOnTheTopics",
                book.handmade().stream()
                        .map(lead -> List.of(lead.tag(), lead.leadId().toString()))
                        .toList());
        return content;
    }

    private Map<String, Object> content(Outage outage) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("fault", outage.planned().fault().toString());
        content.put("at", outage.planned().at().toSeconds());
        content.put("until", outage.planned().until().toSeconds());
        content.put("began", outage.began().toMillis() / 1000.0);
        content.put("takenBack", outage.mending().toMillis() / 1000.0);
        content.put("ready", outage.ready().toMillis() / 1000.0);
        content.put("slowestAnswer", slowestAnswer(outage).toMillis() / 1000.0);
        content.put("didNotHappen", outage.failure());
        content.put("remark", outage.remark());
        return content;
    }

    private static Map<String, Object> content(EndCount end) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("end", end.end());
        content.put("expected", end.expected().total());
        content.put("arrived", end.arrived().total());
        content.put("lost", end.lost().total());
        content.put("doubled", end.doubled().total());
        return content;
    }

    private static List<Object> content(Book.Entry entry) {
        return List.of(
                entry.accepted().tag(),
                entry.accepted().leadId().toString(),
                entry.accepted().enquiry().idempotencyKey(),
                entry.posts(),
                entry.took().toMillis());
    }
}
