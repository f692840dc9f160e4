package nl.rentguy.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import nl.rentguy.events.Channel;
import nl.rentguy.events.Language;
import nl.rentguy.kit.tenancy.Tenant;
import nl.rentguy.notification.fixture.TenantFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {

    private static final Templates TEMPLATES = new Templates();
    private static final Tenant TENANT = TenantFixture.discoAndSons();

    record Case(String template, Channel channel, Language language) {}

    static Stream<Case> everyTemplateInEveryLanguage() {
        return TEMPLATES.all().entrySet().stream()
                .flatMap(template -> Stream.of(Language.values())
                        .map(language -> new Case(template.getKey(), template.getValue(), language)));
    }

    @ParameterizedTest
    @MethodSource("everyTemplateInEveryLanguage")
    void noPlaceholderIsLeftInAnyTemplate(Case one) {
        // Given
        Map<String, String> values = TEMPLATES.sample(one.template(), TENANT, one.language());

        // When
        String rendered = switch (one.channel()) {
            case EMAIL ->
                TEMPLATES.mail(one.template(), one.language(), values, TENANT).toString();
            case TEAMS ->
                TEMPLATES.card(one.template(), one.language(), values, TENANT).toString();
            case SLACK ->
                TEMPLATES.slack(one.template(), one.language(), values, TENANT).toString();
        };

        // Then
        assertThat(rendered).doesNotContainPattern("\\{[#/]?[a-z]+[.}]").doesNotContain("{|", "|}", "NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource({
        "nl, Hallo, je hoort, binnen 3 uur, Soort evenement, Bruiloft, 12 juni 2027, Referentie, We hebben je aanvraag ontvangen",
        "en, Hello, you will hear, within 3 hours, Type of event, Wedding, 12 June 2027, Reference, We have received your enquiry",
    })
    void theLeadConfirmationSaysEverythingInBothForms(
            String language,
            String hello,
            String promise1,
            String promise2,
            String type,
            String label,
            String date,
            String reference,
            String subject) {
        // Given
        Language spoken = Language.of(language);
        Map<String, String> values = TEMPLATES.sample("lead-confirmation", TENANT, spoken);

        // When
        RenderedMail mail = TEMPLATES.mail("lead-confirmation", spoken, values, TENANT);

        // Then
        assertThat(mail.subject()).startsWith(subject).contains("Disco & Zonen").contains("9f3a61c2");
        assertThat(mail.text())
                .contains(hello + " Sanne,", promise1, promise2, type + ": " + label, date, reference + ": 9f3a61c2")
                .contains("+31201234567", "hallo@disco.example", "https://disco.example");
        assertThat(mail.html())
                .contains("lang=\"" + language + "\"", hello, promise2, type, label, date, reference, "9f3a61c2")
                .contains("#123456", "#FAFAFA", "#ABCDEF", "Disco &amp; Zonen", "tel:+31201234567")
                .contains("@media only screen");
    }

    @Test
    void valuesAreEscapedInHtmlAndKeptInText() {
        // Given
        Map<String, String> values = confirmation("reference", "<script>alert('x')</script>");

        // When
        RenderedMail mail = TEMPLATES.mail("lead-confirmation", Language.NL, values, TENANT);

        // Then
        assertThat(mail.html()).doesNotContain("<script>").contains("&lt;script&gt;");
        assertThat(mail.text()).contains("<script>alert('x')</script>");
    }

    @Test
    void anExpressionTypedByAVisitorIsNotEvaluated() {
        // Given
        Map<String, String> values = confirmation("reference", "{brand.email} {#if true}x{/if}");

        // When
        RenderedMail mail = TEMPLATES.mail("lead-confirmation", Language.NL, values, TENANT);

        // Then
        assertThat(mail.text()).contains("{brand.email} {#if true}x{/if}");
    }

    @Test
    void noValueCanAddALineToTheSubject() {
        // Given
        Map<String, String> values = confirmation("reference", "abc\r\nBcc: all@example.com\u2028x\u0000y");

        // When
        RenderedMail mail = TEMPLATES.mail("lead-confirmation", Language.NL, values, TENANT);

        // Then
        assertThat(mail.subject())
                .doesNotContainPattern("[\\r\\n\\u2028\\u0000]")
                .contains("abc Bcc: all@example.com");
    }

    @Test
    void emojiAndRightToLeftNamesSurvive() {
        // Given
        Map<String, String> values = confirmation("firstName", "\u05e9\u05e8\u05d4 Zo\u00eb \ud83c\udf89");

        // When
        RenderedMail mail = TEMPLATES.mail("lead-confirmation", Language.NL, values, TENANT);

        // Then
        assertThat(mail.html()).contains("<span dir=\"auto\">\u05e9\u05e8\u05d4 Zo\u00eb \ud83c\udf89</span>");
        assertThat(mail.text()).contains("Hallo \u05e9\u05e8\u05d4 Zo\u00eb \ud83c\udf89,");
    }

    @ParameterizedTest
    @CsvSource({"http://evil.example", "Win at casino.com", "www.evil.example now", "call me@evil.example"})
    void aNameThatAdvertisesIsNotGreeted(String name) {
        // Given
        Map<String, String> values = confirmation("firstName", name);

        // When
        RenderedMail mail = TEMPLATES.mail("lead-confirmation", Language.NL, values, TENANT);

        // Then
        assertThat(mail.text()).startsWith("Hallo,").doesNotContain(name);
        assertThat(mail.html()).doesNotContain(name);
    }

    @Test
    void aMissingValueIsNamedAndNothingIsRendered() {
        // Given
        Map<String, String> values = confirmation("firstName", " ");
        values.remove("promise");

        // When
        var attempt = assertThatThrownBy(() -> TEMPLATES.mail("lead-confirmation", Language.NL, values, TENANT));

        // Then
        attempt.isInstanceOf(CannotRender.class).hasMessage("value missing: firstName, promise");
    }

    @Test
    void aDateThatIsNoneIsRefusedWithoutQuotingIt() {
        // Given
        Map<String, String> values = confirmation("eventDate", "next summer");

        // When
        var attempt = assertThatThrownBy(() -> TEMPLATES.mail("lead-confirmation", Language.NL, values, TENANT));

        // Then
        attempt.isInstanceOf(CannotRender.class).hasMessage("value eventDate is not a date");
    }

    @Test
    void anAbsentDateLeavesItsRowOut() {
        // Given
        Map<String, String> values = confirmation("eventType", "something-new");
        values.remove("eventDate");

        // When
        RenderedMail mail = TEMPLATES.mail("lead-confirmation", Language.NL, values, TENANT);

        // Then
        assertThat(mail.html()).doesNotContain("Datum").contains("Evenement");
        assertThat(mail.text()).doesNotContain("Datum").contains("Soort evenement: Evenement");
    }

    @Test
    void aTemplateOfAnotherChannelOrNoneIsRefused() {
        // When
        var attempt = assertThatThrownBy(() -> TEMPLATES.mail("lead-new", Language.NL, Map.of(), TENANT));

        // Then
        attempt.isInstanceOf(CannotRender.class);
        assertThatThrownBy(() -> TEMPLATES.card("nothing", Language.EN, Map.of(), TENANT))
                .isInstanceOf(CannotRender.class)
                .hasMessageContaining("no template nothing in language en");
    }

    @ParameterizedTest
    @CsvSource({
        "nl, Nieuwe lead, Bruiloft, 12 juni 2027, 'Opvolgen voor 21 november, 14:05'",
        "en, New lead, Wedding, 12 June 2027, 'Follow up before 21 November, 14:05'",
    })
    void theCardSaysEverything(String language, String title, String label, String date, String due) {
        // Given
        Language spoken = Language.of(language);
        Map<String, String> values = TEMPLATES.sample("lead-new", TENANT, spoken);

        // When
        JsonNode card = TEMPLATES.card("lead-new", spoken, values, TENANT);

        // Then
        assertThat(card.path("type").asText()).isEqualTo("AdaptiveCard");
        assertThat(card.path("version").asText()).isEqualTo("1.5");
        assertThat(card.findValuesAsText("text"))
                .contains(
                        title, "Sanne van de Berg", "We zoeken een DJ voor de hele avond, graag met saxofonist.", due);
        assertThat(card.findValuesAsText("value"))
                .containsExactly(label, date, "120", "Kasteel de Haar, Utrecht", "weddings", values.get("dealId"));
    }

    @Test
    void whatIsUnknownIsLeftOutOfTheCardAndNothingTypedChangesItsShape() {
        // Given
        Map<String, String> values = Map.of(
                "fullName", "Eve\"}],\"actions\":[{\"type\":\"Action.OpenUrl\"",
                "eventType", "wedding",
                "location", "[our site](https://evil.example)",
                "dealId", "1");

        // When
        JsonNode card = TEMPLATES.card("lead-new", Language.EN, values, TENANT);

        // Then
        assertThat(card.has("actions")).isFalse();
        assertThat(card.findValuesAsText("title")).containsExactly("Type", "Location", "Deal");
        assertThat(card.findValuesAsText("value")).contains("[our site] (https://evil.example)");
        assertThat(card.path("body")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "nl, RentGuy loopt achter: 12 in de wachtrij, '21 november, 16:10', 11 min 4 s, Wat te doen, Er wachten te veel bezorgingen., De koppeling staat uit.",
        "en, RentGuy has fallen behind: 12 in the queue, '21 November, 16:10', 11 min 4 s, What to do, Too many deliveries wait., The integration is switched off.",
    })
    void anAlertSaysWhatIsWrongAndWhatToDo(
            String language, String subject, String since, String oldest, String next, String many, String off) {
        // Given
        Language spoken = Language.of(language);
        Map<String, String> values = TEMPLATES.sample("integration-troubled", TENANT, spoken);

        // When
        RenderedMail mail = TEMPLATES.mail("integration-troubled", spoken, values, TENANT);
        JsonNode message = TEMPLATES.slack("integration-troubled-slack", spoken, values, TENANT);

        // Then
        String flush = "POST /integrations/rentguy/flush-queue";
        assertThat(mail.subject()).isEqualTo(subject + " \u2013 Disco & Zonen");
        assertThat(mail.text()).contains(since, oldest, "- " + many, "- " + off, next, flush);
        assertThat(mail.html()).contains(since, oldest, "<li>" + many + "</li>", next, flush);
        assertThat(message.path("text").asText()).isEqualTo(subject + " \u2013 Disco &amp; Zonen");
        assertThat(message.toString()).contains(since, oldest, "\\n\u2022 " + many + "\\n\u2022 ", off, next, flush);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 s", "59, 59 s", "60, 1 min", "3600, 1 h", "7500, 2 h 5 min", "90061, 1 d 1 h", "86405, 1 d 5 s"})
    void aDurationIsToldInItsTwoLargestUnits(String seconds, String told) {
        // Given
        Map<String, String> values = new HashMap<>(TEMPLATES.sample("integration-recovered", TENANT, Language.EN));
        values.put("lastedSeconds", seconds);

        // When
        RenderedMail mail = TEMPLATES.mail("integration-recovered", Language.EN, values, TENANT);

        // Then
        assertThat(mail.text()).contains("Lasted: " + told + "\n");
    }

    @Test
    void nothingInAMessageForSlackIsALinkOrACallToEverybody() {
        // Given
        Map<String, String> values = new HashMap<>(TEMPLATES.sample("integration-troubled-slack", TENANT, Language.EN));
        values.put("reasons", "<!channel> <https://evil.example|click> & more");
        values.remove("oldestWaitingSeconds");

        // When
        JsonNode message = TEMPLATES.slack("integration-troubled-slack", Language.EN, values, TENANT);

        // Then
        assertThat(message.toString())
                .doesNotContain("<!channel>", "<https")
                .contains("&lt;!channel&gt; &lt;https://evil.example|click&gt; &amp; more");
        assertThat(message.at("/blocks/2/fields")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "since, value since is not a moment",
        "oldestWaitingSeconds, value oldestWaitingSeconds is not a number of seconds"
    })
    void aValueThatCannotBeReadIsNamedWithoutQuotingIt(String name, String complaint) {
        // Given
        Map<String, String> values = new HashMap<>(TEMPLATES.sample("integration-troubled", TENANT, Language.EN));
        values.put(name, "lately");

        // When
        var attempt = assertThatThrownBy(() -> TEMPLATES.mail("integration-troubled", Language.EN, values, TENANT));

        // Then
        attempt.isInstanceOf(CannotRender.class).hasMessage(complaint);
    }

    private static Map<String, String> confirmation(String name, String value) {
        Map<String, String> values = new HashMap<>(TEMPLATES.sample("lead-confirmation", TENANT, Language.NL));
        values.put(name, value);
        return values;
    }
}
