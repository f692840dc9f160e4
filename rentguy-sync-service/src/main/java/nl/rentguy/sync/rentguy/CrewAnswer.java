package nl.rentguy.sync.rentguy;

import java.util.List;
import java.util.Set;
import nl.rentguy.events.CrewMember;
import nl.rentguy.events.CrewRole;

/**
 * Whom RentGuy found for a project.
 *
 * @param status {@code matched}, {@code partial} or {@code none}
 */
public record CrewAnswer(String status, List<CrewMember> crew, List<CrewRole> missing) {
    private static final Set<String> WORDS = Set.of("matched", "partial", "none");

    /**
     * An answer.
     *
     * @throws IllegalArgumentException for a word that RentGuy does not have
     */
    public CrewAnswer {
        if (!WORDS.contains(status)) {
            throw new IllegalArgumentException("no match of crew ends with " + status);
        }
    }
}
