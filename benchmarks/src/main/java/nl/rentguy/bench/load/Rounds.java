package nl.rentguy.bench.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The same measurements several times over. What other work on the machine spoils in one round, the median leaves out. */
public final class Rounds {
    private final List<Measurement> all = new ArrayList<>();

    public void add(Measurement measurement) {
        all.add(measurement);
    }

    /** In the order in which they were taken. */
    public List<Measurement> all() {
        return List.copyOf(all);
    }

    /** The round with the middle rate, whole: its latencies belong to its rate. Of two in the middle the slower. */
    public Optional<Measurement> median(String subject, int connections) {
        List<Measurement> byRate = of(subject, connections).stream()
                .sorted(Comparator.comparingDouble(Measurement::perSecond))
                .toList();
        return byRate.isEmpty() ? Optional.empty() : Optional.of(byRate.get((byRate.size() - 1) / 2));
    }

    /** The rate of one subject in terms of another's, round by round; empty unless both were measured. */
    public Optional<Ratio> ratio(String subject, String to, int connections) {
        List<Measurement> ours = of(subject, connections);
        List<Measurement> theirs = of(to, connections);
        double[] ratios = IntStream.range(0, Math.min(ours.size(), theirs.size()))
                .filter(round -> theirs.get(round).perSecond() > 0)
                .mapToDouble(
                        round -> ours.get(round).perSecond() / theirs.get(round).perSecond())
                .sorted()
                .toArray();
        return ratios.length == 0
                ? Optional.empty()
                : Optional.of(new Ratio(ratios[(ratios.length - 1) / 2], ratios[0], ratios[ratios.length - 1]));
    }

    private List<Measurement> of(String subject, int connections) {
        return all.stream()
                .filter(one -> one.subject().equals(subject) && one.connections() == connections)
                .toList();
    }

    /**
     * Rates compared.
     *
     * @param median of the rounds; of two in the middle the smaller
     */
    public record Ratio(double median, double lowest, double highest) {

        /** As {@code 0.66 (0.64 to 0.67)}. */
        public String words() {
            return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", median, lowest, highest);
        }
    }
}
