package nl.rentguy.e2e.chaos;

import java.util.ArrayList;
import java.util.List;
import nl.rentguy.e2e.EndCount;
import nl.rentguy.e2e.Tally;

/**
 * Whether the books agree.
 *
 * @param findings what does not, one line each, beginning with its kind: lost, doubled, out of order, not tested …
 */
record Verdict(List<String> findings) {
    private static final int SHOWN = 5;

    static Verdict of(Evidence evidence) {
        List<String> findings = new ArrayList<>();
        if (evidence.accepted() == 0) {
            findings.add("nothing: no enquiry was accepted, so nothing was tested");
        }
        if (evidence.unanswered() > 0) {
            findings.add("unanswered: " + evidence.unanswered() + " visitors never got an answer");
        }
        add(findings, "refused", evidence.refused());
        add(findings, "answered otherwise", evidence.otherAnswers());
        add(findings, "broken", evidence.broken());
        add(findings, "still waiting", evidence.waiting());
        for (EndCount end : evidence.ends()) {
            add(findings, "lost", end.end(), end.lost());
        }
        for (EndCount end : evidence.ends()) {
            add(findings, "doubled", end.end(), end.doubled());
        }
        evidence.repeated().forEach(repeated -> add(findings, "doubled", repeated.handledAgain()));
        add(findings, "out of order", evidence.outOfOrder());
        add(findings, "not tested", evidence.untested());
        evidence.repeated().forEach(repeated -> add(findings, "not tested", repeated.untested()));
        return new Verdict(List.copyOf(findings));
    }

    boolean passes() {
        return findings.isEmpty();
    }

    private static void add(List<String> findings, String kind, List<String> sentences) {
        sentences.stream().limit(SHOWN).forEach(sentence -> findings.add(kind + ": " + sentence));
        if (sentences.size() > SHOWN) {
            findings.add(kind + ": " + (sentences.size() - SHOWN) + " more");
        }
    }

    private static void add(List<String> findings, String kind, String end, Tally difference) {
        if (difference.total() > 0) {
            findings.add(kind + ": " + end + ": " + difference.total() + " " + difference);
        }
    }
}
