package nl.rentguy.e2e.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.rentguy.e2e.Accepted;
import nl.rentguy.e2e.AggregateOrder;
import nl.rentguy.e2e.Answer;
import nl.rentguy.e2e.Company;
import nl.rentguy.e2e.EventBus;
import nl.rentguy.e2e.Suite;

/** Holds the book against the suite, once everything is at rest. */
final class Inspection {
    private static final int REPEATED = 100;
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    private final Suite suite;
    private final Book book;

    Inspection(Suite suite, Book book) {
        this.suite = suite;
        this.book = book;
    }

    Evidence evidence(List<String> broken, List<String> waiting, List<Outage> outages, List<Repeated> repeated) {
        List<String> untested = untested(outages);
        List<Accepted> leads = book.leads();
        if (leads.isEmpty()) {
            return new Evidence(
                    0,
                    book.waiting(),
                    book.refused(),
                    List.of(),
                    broken,
                    waiting,
                    untested,
                    repeated,
                    List.of(),
                    List.of());
        }
        return new Evidence(
                leads.size(),
                book.waiting(),
                book.refused(),
                otherAnswers(leads),
                broken,
                waiting,
                untested,
                repeated,
                suite.everyEnd().count(leads, book.handmade()),
                outOfOrder());
    }

    /** What was planned and did not happen. */
    static List<String> untested(List<Outage> outages) {
        return outages.stream()
                .filter(outage -> !outage.happened())
                .map(outage ->
                        outage.planned().fault() + " at " + Watch.minutes(outage.began()) + ": " + outage.failure())
                .toList();
    }

    /** The forms of some visitors once more, under their keys; each must get the answer it got before. */
    private List<String> otherAnswers(List<Accepted> leads) {
        int step = Math.max(1, leads.size() / REPEATED);
        List<String> other = new ArrayList<>();
        for (int i = 0; i < leads.size(); i += step) {
            Accepted before = leads.get(i);
            Answer answer = suite.website().post(before.enquiry());
            if (answer.status() != 201
                    || !answer.json()
                            .path("leadId")
                            .asText()
                            .equals(before.leadId().toString())) {
                other.add(before.tag() + " was lead " + before.leadId() + " and is now " + answer);
            }
        }
        return other;
    }

    private List<String> outOfOrder() {
        List<String> violations = new ArrayList<>();
        for (String topic : EventBus.topics()) {
            violations.addAll(AggregateOrder.violations(suite.eventBus().published(topic)));
        }
        Instant from = Instant.now().minus(TWO_DAYS);
        violations.addAll(AggregateOrder.violations(suite.auditor(Company.MR_DJ).recordedSince(from)));
        return violations;
    }
}
