package nl.rentguy.crm.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import nl.rentguy.kit.problem.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityRulesTest {
    private static final String DEAL = "019a2f4c-7d10-7c31-9e5a-4b1f6a0d8c10";

    @Test
    void everyMistakeIsNamedAtOnce() {
        // Given
        var sent = new LogActivityRequest("fax", null, "7", " ", "x".repeat(10_001), "tomorrow", "Sanne");

        // When
        HttpProblem problem =
                catchThrowableOfType(HttpProblem.class, () -> ActivityRules.check(sent, "user:sales@mr-dj"));

        // Then
        assertThat(errors(problem))
                .extracting(FieldError::field, FieldError::code)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("type", "unknown"),
                        org.assertj.core.groups.Tuple.tuple("subjectType", "required"),
                        org.assertj.core.groups.Tuple.tuple("subjectId", "unknown"),
                        org.assertj.core.groups.Tuple.tuple("title", "required"),
                        org.assertj.core.groups.Tuple.tuple("text", "length"),
                        org.assertj.core.groups.Tuple.tuple("dueAt", "format"),
                        org.assertj.core.groups.Tuple.tuple("owner", "format"));
    }

    @Test
    void aTaskMustBeDue() {
        // Given
        var sent = new LogActivityRequest("task", "deal", DEAL, "Bellen", null, null, null);

        // When
        HttpProblem problem =
                catchThrowableOfType(HttpProblem.class, () -> ActivityRules.check(sent, "user:sales@mr-dj"));

        // Then
        assertThat(errors(problem)).extracting(FieldError::field).containsExactly("dueAt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-12-31T23:59:59Z", "2101-01-01T00:00:00Z", "+999999999-01-01T00:00:00Z"})
    void whatIsDueInAnotherCenturyIsRefused(String dueAt) {
        // Given
        var sent = new LogActivityRequest("task", "deal", DEAL, "Bellen", null, dueAt, null);

        // When
        HttpProblem problem =
                catchThrowableOfType(HttpProblem.class, () -> ActivityRules.check(sent, "user:sales@mr-dj"));

        // Then
        assertThat(errors(problem))
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("dueAt", "range"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"booking", "project", "integration"})
    void activitiesAreAboutNothingElse(String subjectType) {
        // Given
        var sent = new LogActivityRequest("note", subjectType, DEAL, "x", null, null, null);

        // When
        HttpProblem problem =
                catchThrowableOfType(HttpProblem.class, () -> ActivityRules.check(sent, "user:sales@mr-dj"));

        // Then
        assertThat(errors(problem))
                .extracting(FieldError::field, FieldError::allowed)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("subjectType", "lead, contact, deal"));
    }

    @Test
    void whoPlansSomethingOwnsIt() {
        // Given
        var sent = new LogActivityRequest("call", "deal", DEAL, " Bellen ", null, "2027-01-01T10:00:00+01:00", null);

        // When
        NewActivity asked = ActivityRules.check(sent, "user:sales@mr-dj");

        // Then
        assertThat(asked.owner()).isEqualTo("user:sales@mr-dj");
        assertThat(asked.title()).isEqualTo("Bellen");
        assertThat(asked.dueAt()).isEqualTo("2027-01-01T09:00:00Z");
    }

    @Test
    void aNoteHasNoOwnerUnlessNamed() {
        // Given
        var sent = new LogActivityRequest("note", "contact", DEAL, "Belde terug", null, null, null);

        // When
        NewActivity asked = ActivityRules.check(sent, "user:sales@mr-dj");

        // Then
        assertThat(asked.owner()).isNull();
    }

    @SuppressWarnings("unchecked")
    private static List<FieldError> errors(HttpProblem problem) {
        return (List<FieldError>) problem.getParameters().get("errors");
    }
}
