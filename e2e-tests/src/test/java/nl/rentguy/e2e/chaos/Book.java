package nl.rentguy.e2e.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.rentguy.e2e.Accepted;
import nl.rentguy.e2e.Answer;
import nl.rentguy.e2e.Enquiry;

/** What the visitors were told, and nothing else: it knows the answers, not the suite. */
final class Book {

    /**
     * An enquiry whose visitor has an acceptance in hand.
     *
     * @param posts how often the form was sent for it
     * @param asked since the beginning of the run
     * @param told since the beginning of the run
     */
    record Entry(Accepted accepted, int posts, Duration asked, Duration told) {
        Duration took() {
            return told.minus(asked);
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final List<Accepted> handmade = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final Map<String, Integer> repeatedAfter = new TreeMap<>();
    private int submitted;

    synchronized void submitted() {
        submitted++;
    }

    synchronized void accepted(Entry entry) {
        entries.add(entry);
    }

    /** An answer that no repeat will change. */
    synchronized void refused(Enquiry enquiry, Answer answer) {
        refused.add(enquiry.tag() + ": " + answer);
    }

    /** No acceptance this time; the visitor sends the form again. */
    synchronized void repeatedAfter(String why) {
        repeatedAfter.merge(why, 1, Integer::sum);
    }

    /** An enquiry that was put on the topics, past the website. */
    synchronized void handmade(Accepted enquiry) {
        handmade.add(enquiry);
    }

    synchronized int count() {
        return entries.size();
    }

    /** Visitors without an answer so far. */
    synchronized int waiting() {
        return submitted - entries.size() - refused.size();
    }

    synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    synchronized List<Accepted> leads() {
        return entries.stream().map(Entry::accepted).toList();
    }

    synchronized List<Accepted> handmade() {
        return List.copyOf(handmade);
    }

    synchronized List<String> refused() {
        return List.copyOf(refused);
    }

    /** How many posts were repeated, by the reason: a status, or that no answer came. */
    synchronized Map<String, Integer> repeats() {
        return new TreeMap<>(repeatedAfter);
    }
}
