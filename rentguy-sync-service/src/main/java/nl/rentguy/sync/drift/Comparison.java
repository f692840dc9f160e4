package nl.rentguy.sync.drift;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rentguy.sync.rentguy.FieldValues;
import org.jspecify.annotations.Nullable;

/** Compares one thing as we sent it with the same thing as RentGuy shows it. */
final class Comparison {
    private static final String VERSION = "version";

    private Comparison() {}

    /**
     * How they differ; empty when they agree, or when what differs is on its way.
     *
     * @param ours null when we do not know the thing
     * @param theirs null when RentGuy does not
     */
    static Optional<Difference> of(String externalId, @Nullable Ours ours, @Nullable JsonNode theirs) {
        if (ours == null) {
            return theirs == null
                    ? Optional.empty()
                    : Optional.of(new Difference(externalId, DifferenceKind.UNKNOWN, null, version(theirs), List.of()));
        }
        Long confirmed = ours.confirmedVersion();
        if (ours.open() || confirmed == null) {
            return Optional.empty();
        }
        if (theirs == null) {
            return Optional.of(new Difference(externalId, DifferenceKind.MISSING, confirmed, null, List.of()));
        }
        long held = version(theirs);
        if (held < confirmed) {
            return Optional.of(new Difference(externalId, DifferenceKind.OUTDATED, confirmed, held, List.of()));
        }
        List<String> fields = held > confirmed || ours.document() == null ? List.of() : fields(ours.document(), theirs);
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(new Difference(externalId, DifferenceKind.CHANGED, confirmed, held, fields));
    }

    private static long version(JsonNode document) {
        return document.path(VERSION).asLong();
    }

    /** Only what we send is ours to compare; what RentGuy adds of its own is not. */
    private static List<String> fields(JsonNode sent, JsonNode held) {
        List<String> different = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : sent.properties()) {
            if (!field.getKey().equals(VERSION) && !FieldValues.same(field.getValue(), held.path(field.getKey()))) {
                different.add(field.getKey());
            }
        }
        return different;
    }
}
