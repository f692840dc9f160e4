package nl.rentguy.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
    private static final List<UUID> ROWS = List.of(new UUID(0, 3), new UUID(0, 2), new UUID(0, 1));

    @Test
    void oneRowMoreThanTheLimitMeansThereIsANextPage() {
        // When
        Page<UUID> page = Page.of(ROWS, 2, Function.identity(), Function.identity());

        // Then
        assertThat(page.items()).containsExactly(new UUID(0, 3), new UUID(0, 2));
        assertThat(page.next()).isEqualTo(new UUID(0, 2));
    }

    @Test
    void theLastPageHasNoNext() {
        // When
        Page<UUID> page = Page.of(ROWS, 3, Function.identity(), Function.identity());

        // Then
        assertThat(page.items()).hasSize(3);
        assertThat(page.next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201})
    void limitsOutOfRangeAreRefused(int limit) {
        assertThatThrownBy(() -> Page.checkedLimit(limit)).isInstanceOf(HttpProblem.class);
    }
}
