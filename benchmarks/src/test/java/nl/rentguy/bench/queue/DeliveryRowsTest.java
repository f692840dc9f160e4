package nl.rentguy.bench.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeliveryRowsTest {

    @Test
    void everyPlaceInTheStatementIsFilledIn() {
        // Given
        Batch batch = new Batch(1_800_000_000_000L, 100, 7);

        // When
        String statement = DeliveryRows.insert(batch, 50, 60, true);

        // Then
        assertThat(statement)
                .doesNotContain("${")
                .contains("generate_series(50::bigint, 60::bigint - 1)", "1800000000000::bigint", "when true then");
    }
}
