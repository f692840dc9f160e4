package nl.rentguy.sync.drift;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Two lists in the order of ids, ours and RentGuy's, read page by page and compared as far as both are known. At most a
 * page of each is held.
 */
final class Shelves {
    private final Map<String, Ours> ours = new TreeMap<>();
    private final Map<String, JsonNode> theirs = new TreeMap<>();
    private @Nullable String oursRead = "";
    private @Nullable String theirsRead = "";

    /** Takes a page of ours. */
    void addOurs(List<Ours> page, boolean last) {
        page.forEach(one -> ours.put(one.externalId(), one));
        oursRead = last ? null : page.getLast().externalId();
    }

    /** Takes a page of RentGuy's; what has no id of ours' kind is compared like any other. */
    void addTheirs(List<JsonNode> page, boolean last) {
        page.forEach(one -> theirs.put(one.path("externalId").asText(), one));
        theirsRead = last || page.isEmpty()
                ? null
                : page.getLast().path("externalId").asText();
    }

    /** Whether the next page wanted is one of ours; the list that is behind is read on. */
    boolean oursIsBehind() {
        return oursRead != null && (theirsRead == null || oursRead.compareTo(theirsRead) <= 0);
    }

    boolean isRead() {
        return oursRead == null && theirsRead == null;
    }

    /** Ids up to which both lists are known, taken out of them, that seem to differ. */
    Compared compare() {
        List<Difference> found = new ArrayList<>();
        int compared = 0;
        for (String id = first(); id != null && isKnown(id); id = first()) {
            Comparison.of(id, ours.remove(id), theirs.remove(id)).ifPresent(found::add);
            compared++;
        }
        return new Compared(compared, found);
    }

    private @Nullable String first() {
        String mine = ours.keySet().stream().findFirst().orElse(null);
        String other = theirs.keySet().stream().findFirst().orElse(null);
        if (mine == null || other == null) {
            return mine == null ? other : mine;
        }
        return mine.compareTo(other) <= 0 ? mine : other;
    }

    private boolean isKnown(String id) {
        return (oursRead == null || id.compareTo(oursRead) <= 0)
                && (theirsRead == null || id.compareTo(theirsRead) <= 0);
    }

    /**
     * What a comparison came to.
     *
     * @param count things that were looked at
     */
    record Compared(int count, List<Difference> suspects) {}
}
