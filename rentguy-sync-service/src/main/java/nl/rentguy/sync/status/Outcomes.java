package nl.rentguy.sync.status;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.rentguy.sync.rentguy.Verdict;

/** The outcomes of tries that failed, as filters and queries name them. */
final class Outcomes {
    static final List<String> FAILED = Arrays.stream(Verdict.values())
            .filter(verdict -> !verdict.held())
            .map(Verdict::wireName)
            .toList();

    /** For a person to read. */
    static final String NAMES = String.join(", ", FAILED);

    /** As a list in SQL; says the very words of the index that finds failed tries. */
    static final String SQL_LIST = FAILED.stream().map(word -> "'" + word + "'").collect(Collectors.joining(", "));

    private Outcomes() {}

    /**
     * The outcome, if it is one.
     *
     * @throws IllegalArgumentException when it is none
     */
    static String of(String word) {
        if (!FAILED.contains(word)) {
            throw new IllegalArgumentException("no try fails as " + word);
        }
        return word;
    }
}
