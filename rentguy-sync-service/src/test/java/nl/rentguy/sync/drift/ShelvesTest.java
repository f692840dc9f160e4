package nl.rentguy.sync.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import nl.rentguy.sync.rentguy.RentGuyJson;
import org.junit.jupiter.api.Test;

class ShelvesTest {

    private static List<Ours> ours(String... ids) {
        return Arrays.stream(ids)
                .map(id -> new Ours(
                        id, 1L, false, RentGuyJson.tree("{\"version\":1}").orElseThrow()))
                .toList();
    }

    private static List<JsonNode> theirs(String... ids) {
        return Arrays.stream(ids)
                .map(id -> RentGuyJson.tree("{\"externalId\":\"" + id + "\",\"version\":1}")
                        .orElseThrow())
                .toList();
    }

    @Test
    void onlyWhatBothPagesReachIsCompared() {
        // Given
        Shelves shelves = new Shelves();
        shelves.addOurs(ours("a", "b", "c"), false);

        // When
        shelves.addTheirs(theirs("a", "c", "e"), false);
        Shelves.Compared first = shelves.compare();

        // Then
        assertThat(first.count()).isEqualTo(3);
        assertThat(first.suspects()).extracting(Difference::externalId).containsExactly("b");
        assertThat(shelves.oursIsBehind()).isTrue();
        assertThat(shelves.isRead()).isFalse();
    }

    @Test
    void theEndOfOneListLeavesTheRestOfTheOther() {
        // Given
        Shelves shelves = new Shelves();
        shelves.addOurs(ours("a"), true);
        shelves.addTheirs(theirs("a", "b"), false);
        shelves.compare();

        // When
        shelves.addTheirs(theirs("c"), true);
        Shelves.Compared rest = shelves.compare();

        // Then
        assertThat(rest.suspects()).extracting(Difference::kind).containsOnly(DifferenceKind.UNKNOWN);
        assertThat(shelves.isRead()).isTrue();
    }

    @Test
    void emptyListsAgree() {
        // Given
        Shelves shelves = new Shelves();

        // When
        shelves.addOurs(List.of(), true);
        shelves.addTheirs(List.of(), true);

        // Then
        assertThat(shelves.compare().count()).isZero();
        assertThat(shelves.isRead()).isTrue();
    }
}
