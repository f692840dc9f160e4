package nl.rentguy.bench.flow;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.rentguy.bench.load.Latencies;
import nl.rentguy.bench.load.SentLead;

/**
 * Calculates a window's figures from the times noted down. Times are in microseconds since 1970.
 *
 * @param from leads that were due before are the lead-in; they are in the books but not in the times
 * @param to when the last one was due
 * @param shown when the API first showed the deals of the sample
 */
record WindowTimes(
        double perSecond, long from, long to, List<SentLead> sent, Map<End, Arrivals> arrivals, Map<UUID, Long> shown) {

    FlowWindow window(Map<String, Double> cpuMillis, double drained) {
        Map<UUID, Long> answered = new TreeMap<>();
        Latencies answer = new Latencies();
        for (SentLead one : sent) {
            UUID lead = one.lead();
            if (lead != null && one.plannedAt() >= from) {
                answered.put(lead, one.answeredAt());
                add(answer, one.plannedAt(), one.answeredAt());
            }
        }
        Map<UUID, Long> deals = first(End.DEAL);
        Map<End, Leg> fromAnswer = new EnumMap<>(End.class);
        Map<End, Leg> fromDeal = new EnumMap<>(End.class);
        Map<End, Long> waiting = new EnumMap<>(End.class);
        for (End end : End.values()) {
            fromAnswer.put(end, between(answered, answered, first(end)));
            waiting.put(end, lag(end).at(to));
            if (end != End.DEAL) {
                fromDeal.put(end, between(answered, deals, first(end)));
            }
        }
        return new FlowWindow(
                perSecond,
                (to - from) / 1e6,
                Leg.of(answer),
                fromAnswer,
                fromDeal,
                between(answered, answered, shown),
                between(answered, deals, shown),
                growth(),
                waiting,
                drained,
                cpuMillis,
                FlowBooks.of(sent, arrivals));
    }

    private Map<UUID, Long> first(End end) {
        Arrivals there = arrivals.get(end);
        return there == null ? Map.of() : there.first();
    }

    /** Of the measured leads, those that both began and ended the leg. */
    private static Leg between(Map<UUID, Long> measured, Map<UUID, Long> begun, Map<UUID, Long> ended) {
        Latencies times = new Latencies();
        for (UUID lead : measured.keySet()) {
            Long start = begun.get(lead);
            Long end = ended.get(lead);
            if (start != null && end != null) {
                add(times, start, end);
            }
        }
        return Leg.of(times);
    }

    private static void add(Latencies times, long from, long to) {
        times.add((to - from) * 1000);
    }

    private Map<String, Double> growth() {
        Map<String, Double> growth = new TreeMap<>();
        Lag answers = Lag.of(sent.stream().map(SentLead::plannedAt).toList(), answers());
        growth.put(FlowWindow.ANSWERS, answers.growth(from, to));
        for (End end : End.values()) {
            growth.put(end.words(), lag(end).growth(from, to));
        }
        return growth;
    }

    private Lag lag(End end) {
        return Lag.of(answers(), first(end).values());
    }

    private Collection<Long> answers() {
        return sent.stream()
                .filter(SentLead::isAccepted)
                .map(SentLead::answeredAt)
                .toList();
    }
}
