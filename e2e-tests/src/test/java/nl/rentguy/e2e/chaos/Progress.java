package nl.rentguy.e2e.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Lines for whoever watches: the time, what happens, how many enquiries are accepted, how many visitors wait. */
final class Progress {
    private static final int SHOWN = 3;

    private final Watch watch;
    private final Book book;

    Progress(Watch watch, Book book) {
        this.watch = watch;
        this.book = book;
    }

    void event(String what) {
        print(watch.elapsed(), what);
    }

    void state(List<Fault> now) {
        event(now.isEmpty() ? "all is well" : now.stream().map(Fault::toString).collect(Collectors.joining(" + ")));
    }

    /** Says what is not at rest, when that became more or less. */
    void waiting(List<String> before, List<String> waiting) {
        if (!waiting.isEmpty() && waiting.size() != before.size()) {
            event("not at rest: "
                    + waiting.stream().limit(SHOWN).collect(Collectors.joining(", "))
                    + (waiting.size() > SHOWN ? " and " + (waiting.size() - SHOWN) + " more" : ""));
        }
    }

    private void print(Duration time, String what) {
        System.out.println(String.format(
                Locale.ROOT,
                "[chaos] %6s  accepted %5d, waiting %3d  %s",
                Watch.minutes(time),
                book.count(),
                book.waiting(),
                what));
    }
}
