package nl.rentguy.bench;

import java.util.ArrayList;
import java.util.List;

/** {@code [NAME...] [--quick]}. */
record Arguments(List<String> names, boolean quick) {

    /**
     * Without names all benchmarks are meant.
     *
     * @throws IllegalArgumentException for a word that is neither; the sentence lists what there is
     */
    static Arguments of(List<String> words, List<String> known) {
        List<String> names = new ArrayList<>();
        boolean quick = false;
        for (String word : words) {
            if (word.equals("--quick")) {
                quick = true;
            } else if (known.contains(word)) {
                names.add(word);
            } else {
                throw new IllegalArgumentException(
                        "There is no benchmark \"" + word + "\"; choose of " + String.join(", ", known) + ".");
            }
        }
        return new Arguments(names.isEmpty() ? known : names, quick);
    }

    Pace pace() {
        return quick ? Pace.QUICK : Pace.FULL;
    }

    /** A quick run never replaces the figures of a full one. */
    String prefix(String date, String name) {
        return date + "-" + name + (quick ? "-quick" : "");
    }
}
