package nl.rentguy.lead.person;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name in Dutch order.
 *
 * @param infix the tussenvoegsel as written ("van de", "ter", "in 't"), apart from the last name it is not sorted by
 */
public record PersonName(
        String first, @Nullable String infix, @Nullable String last) {
    private static final Set<String> INFIX_WORDS = Set.of(
            "van", "de", "den", "der", "het", "'t", "’t", "‘t", "ten", "ter", "te", "op", "in", "aan", "bij", "onder",
            "over", "uit", "uijt", "voor", "tot", "la", "le", "les", "du", "des", "di", "da", "dos", "del", "della",
            "von", "vom", "zu", "zum", "zur", "el", "al", "d'", "d’", "'s", "’s", "‘s", "vanden", "vander", "thoe");

    /** Of any kind, the no-break space of word processors included. */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    /**
     * Splits a full name: what stands before the first tussenvoegsel is the first name. Who writes a last name alone is
     * called by it: nothing is guessed.
     */
    public static PersonName parse(String fullName) {
        List<String> words = words(fullName);
        if (startsWithInfix(words)) {
            return new PersonName(join(words), null, null);
        }
        for (int i = 1; i < words.size() - 1; i++) {
            if (isInfix(words.get(i))) {
                return withInfixAt(words, i);
            }
        }
        if (words.size() == 1) {
            return new PersonName(words.getFirst(), null, null);
        }
        return new PersonName(join(words.subList(0, words.size() - 1)), null, words.getLast());
    }

    /** Takes the parts as given; an infix written into the last name field is moved to its place. */
    public static PersonName of(String first, @Nullable String infix, @Nullable String last) {
        if (infix != null || last == null) {
            return new PersonName(first, infix, last);
        }
        List<String> words = words(last);
        int end = endOfInfix(words, 0);
        return end == 0
                ? new PersonName(first, null, last)
                : new PersonName(first, join(words.subList(0, end)), join(words.subList(end, words.size())));
    }

    private static PersonName withInfixAt(List<String> words, int start) {
        int end = endOfInfix(words, start);
        return new PersonName(
                join(words.subList(0, start)), join(words.subList(start, end)), join(words.subList(end, words.size())));
    }

    /** "van Dam", "Van den Berg"; but "Van Nguyen" and "Al Gore" start with a first name. */
    private static boolean startsWithInfix(List<String> words) {
        String first = words.getFirst();
        return words.size() > 1
                && isInfix(first)
                && (first.equals(first.toLowerCase(Locale.ROOT)) || (words.size() > 2 && isInfix(words.get(1))));
    }

    private static List<String> words(String name) {
        return Arrays.asList(BLANKS.matcher(name).replaceAll(" ").trim().split(" ", -1));
    }

    /** The last word is never an infix: a name has to end in a name. */
    private static int endOfInfix(List<String> words, int start) {
        int end = start;
        while (end < words.size() - 1 && isInfix(words.get(end))) {
            end++;
        }
        return end;
    }

    private static boolean isInfix(String word) {
        return INFIX_WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static String join(List<String> words) {
        return String.join(" ", words);
    }
}
