package nl.rentguy.lead.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.rentguy.kit.problem.FieldError;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmittedFormTest {

    @Test
    void nestedJsonAndADottedFormAreTheSame() {
        // Given
        SubmittedForm json = SubmittedForm.ofJson(
                "{\"email\": \"a@b.nl\", \"guests\": 12, \"consent\": {\"textVersion\": \"1\", \"marketing\": true}}");

        // When
        SubmittedForm form =
                SubmittedForm.ofUrlEncoded("consent.marketing=true&consent.textVersion=1&email=a%40b.nl&guests=12");

        // Then
        assertThat(form).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"email\": 1}",
                "{\"email\": [\"a@b.nl\"]}",
                "{\"email\": {\"address\": \"a@b.nl\"}}",
                "{\"guests\": true}",
                "{\"consent\": \"yes\"}",
                "{\"consent\": {\"marketing\": 1}}",
                "{\"campaign\": []}"
            })
    void aWrongTypeIsNamed(String body) {
        // When
        List<FieldError> errors = errors(() -> SubmittedForm.ofJson(body));

        // Then
        assertThat(errors).extracting(FieldError::code).containsExactly("type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"emial\": \"a@b.nl\"}",
                "{\"consent\": {\"given\": true}}",
                "{\"campaign\": {\"consent\": {}}}",
                "{\"consent.textVersion.x\": \"1\"}",
                "{\"__proto__\": \"x\"}"
            })
    void anUnknownFieldIsNamed(String body) {
        // When
        List<FieldError> errors = errors(() -> SubmittedForm.ofJson(body));

        // Then
        assertThat(errors).extracting(FieldError::code).containsExactly("unknown");
    }

    @Test
    void theAnswerDoesNotOutgrowTheForm() {
        // Given
        String body = IntStream.range(0, 150).mapToObj(i -> "x" + i + "=1").collect(Collectors.joining("&"));

        // When
        List<FieldError> errors = errors(() -> SubmittedForm.ofUrlEncoded(body));

        // Then
        assertThat(errors).hasSize(20);
        assertThat(errors)
                .filteredOn(error -> error.allowed().contains("eventType"))
                .hasSize(1);
    }

    @Test
    void aLongUnknownNameIsNotEchoedWhole() {
        // When
        List<FieldError> errors = errors(() -> SubmittedForm.ofUrlEncoded("x".repeat(5000) + "=1"));

        // Then
        assertThat(errors.getFirst().field()).hasSize(61);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"text\"",
                "{\"email\": ",
                "{} {}",
                "{\"email\": \"a\", \"email\": \"b\"}",
                "{'a': 1}"
            })
    void whatIsNoJsonObjectCannotBeRead(String body) {
        // When
        HttpProblem problem = refused(() -> SubmittedForm.ofJson(body));

        // Then
        assertThat(problem.getStatusCode()).isEqualTo(400);
        assertThat(problem.getParameters()).containsEntry("code", "unreadable-body");
    }

    @Test
    void ofARepeatedFormFieldTheLastCounts() {
        // When
        SubmittedForm form = SubmittedForm.ofUrlEncoded("email=a%40b.nl&email=c%40d.nl");

        // Then
        assertThat(form.get("email")).isEqualTo("c@d.nl");
    }

    @Test
    void blankFieldsAreAbsent() {
        // When
        SubmittedForm form =
                SubmittedForm.ofUrlEncoded("email=&name=+++&phone=%20&location=%C2%A0&message=%E2%80%8B&guests=2");

        // Then
        assertThat(form.fields()).containsOnlyKeys("guests");
    }

    @Test
    void theOrderOfFieldsAndTheKeyDoNotChangeWhatWasAsked() {
        // Given
        SubmittedForm first = SubmittedForm.ofUrlEncoded("email=a%40b.nl&name=Jan&idempotencyKey=1&captcha=x");

        // When
        SubmittedForm second = SubmittedForm.ofJson(
                "{\"name\": \"Jan\", \"captcha\": \"y\", \"idempotencyKey\": \"2\", \"email\": \"a@b.nl\"}");

        // Then
        assertThat(second.canonical()).isEqualTo(first.canonical());
        assertThat(SubmittedForm.ofUrlEncoded("email=a%40b.nl&name=Piet").canonical())
                .isNotEqualTo(first.canonical());
    }

    @Test
    void fieldsThatPoseAsSeveralAreNotTheSameRequest() {
        // Given
        SubmittedForm one = SubmittedForm.ofUrlEncoded("email=a, name=b");

        // When
        SubmittedForm two = SubmittedForm.ofUrlEncoded("email=a&name=b");

        // Then
        assertThat(two.canonical()).isNotEqualTo(one.canonical());
    }

    @Test
    void correctionsReplaceAddAndTakeAway() {
        // Given
        SubmittedForm form = SubmittedForm.ofUrlEncoded("email=a%40b.nl&guests=0&phone=12");
        Map<String, String> corrections = new HashMap<>(Map.of("guests", "10", "name", "Jan"));
        corrections.put("phone", null);

        // When
        SubmittedForm corrected = form.corrected(corrections);

        // Then
        assertThat(corrected.fields())
                .isEqualTo(new TreeMap<>(Map.of("email", "a@b.nl", "guests", "10", "name", "Jan")));
    }

    @Test
    void anUnknownCorrectionIsNamed() {
        // Given
        SubmittedForm form = SubmittedForm.ofUrlEncoded("email=a%40b.nl");

        // When
        List<FieldError> errors = errors(() -> form.corrected(Map.of("gasten", "10")));

        // Then
        assertThat(errors).extracting(FieldError::field).containsExactly("gasten");
    }

    @ParameterizedTest
    @ValueSource(strings = {"consent.textVersion", "consent.marketing"})
    void nobodyConsentsForTheVisitor(String field) {
        // Given
        SubmittedForm form = SubmittedForm.ofUrlEncoded("email=a%40b.nl");

        // When
        List<FieldError> errors = errors(() -> form.corrected(Map.of(field, "true")));

        // Then
        assertThat(errors).extracting(FieldError::field, FieldError::code).containsExactly(tuple(field, "forbidden"));
    }

    @Test
    void consentToMarketingCanBeTakenAway() {
        // Given
        SubmittedForm form = SubmittedForm.ofUrlEncoded("consent.marketing=on&consent.textVersion=1");
        Map<String, String> corrections = new HashMap<>();
        corrections.put("consent.marketing", null);

        // When
        SubmittedForm corrected = form.corrected(corrections);

        // Then
        assertThat(corrected.fields()).containsOnlyKeys("consent.textVersion");
    }

    @Test
    void theDerivedKeyFollowsTheContent() {
        // Given
        SubmittedForm form = SubmittedForm.ofUrlEncoded("email=a%40b.nl&name=Jan&captcha=x");

        // When
        String key =
                SubmittedForm.ofUrlEncoded("name=Jan&email=a%40b.nl&captcha=y").derivedKey();

        // Then
        assertThat(key).matches("form-[0-9a-f]{64}").isEqualTo(form.derivedKey());
        assertThat(SubmittedForm.ofUrlEncoded("email=a%40b.nl&name=Piet").derivedKey())
                .isNotEqualTo(key);
    }

    private static List<FieldError> errors(ThrowingCallable call) {
        List<?> errors = (List<?>) refused(call).getParameters().get("errors");
        return errors.stream().map(FieldError.class::cast).toList();
    }

    private static HttpProblem refused(ThrowingCallable call) {
        var thrown = new HttpProblem[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(HttpProblem.class, problem -> thrown[0] = problem);
        return thrown[0];
    }
}
