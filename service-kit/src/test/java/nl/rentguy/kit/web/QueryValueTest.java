package nl.rentguy.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryValueTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "7", "1-1-1-1-1", "019a2f4c-7d10-7c31-9e5a-4b1f6a0d8c1", "' or 1=1"})
    void whatIsNoUuidIsRefused(String text) {
        assertThatThrownBy(() -> QueryValue.id("id", text)).isInstanceOf(HttpProblem.class);
    }

    @Test
    void aPlusLostInTheQueryStringIsUnderstood() {
        assertThat(QueryValue.instant("dueBefore", "2027-06-12T16:00:00 02:00")).isEqualTo("2027-06-12T14:00:00Z");
    }

    @Test
    void absentStaysAbsent() {
        assertThat(QueryValue.uuid("after", null)).isNull();
        assertThat(QueryValue.flag("open", null)).isNull();
        assertThat(QueryValue.instant("dueBefore", null)).isNull();
    }
}
