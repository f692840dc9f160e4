package nl.rentguy.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionsTest {

    @ParameterizedTest
    @CsvSource(
            value = {"NULL, 428, version-required", "x, 400, invalid-request", "\"2\", 412, version-conflict"},
            nullValues = "NULL")
    void anAbsentMalformedOrOutdatedVersionIsRefused(String ifMatch, int status, String code) {
        // When
        HttpProblem problem = catchThrowableOfType(HttpProblem.class, () -> Versions.check(ifMatch, 3));

        // Then
        assertThat(problem.getStatusCode()).isEqualTo(status);
        assertThat(problem.getParameters()).containsEntry("code", code);
    }

    @Test
    void theCurrentVersionPasses() {
        assertThatCode(() -> Versions.check(Versions.etag(3), 3)).doesNotThrowAnyException();
    }
}
