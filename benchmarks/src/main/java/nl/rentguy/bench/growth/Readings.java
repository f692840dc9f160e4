package nl.rentguy.bench.growth;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import nl.rentguy.bench.load.ReadTally.Reading;
import nl.rentguy.bench.suite.Plans.Plan;
import nl.rentguy.platform.Part;
import org.jspecify.annotations.Nullable;

/** What was read, by question and number of deals per tenant. */
record Readings(List<Question> questions, List<Integer> sizes, List<Measured> measured) {

    /**
     * A question at one number of deals per tenant.
     *
     * @param plan null when the database had nothing to do
     */
    record Measured(
            String question,
            int size,
            Reading reading,
            @Nullable Plan plan) {

        /** Without the plan's text. */
        Map<String, Object> figures() {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("question", question);
            figures.put("size", size);
            figures.put("reading", reading);
            figures.put("pages", pages());
            return figures;
        }

        String pages() {
            return plan == null ? "–" : Long.toString(plan.buffers());
        }
    }

    Stream<Part> services() {
        return questions.stream().map(Question::service).distinct();
    }

    List<Question> of(Part service) {
        return questions.stream()
                .filter(question -> question.service() == service)
                .toList();
    }

    /** What grows, the steepest first. */
    List<Question> steepest(Part service) {
        return of(service).stream()
                .filter(question -> !question.control())
                .sorted(Comparator.comparingDouble(this::ratio).reversed())
                .toList();
    }

    /** The 99th percentile of the largest size by that of the smallest; 0 when nothing was read. */
    double ratio(Question question) {
        double smallest = value(question, sizes.getFirst(), Reading::p99);
        return smallest <= 0 ? 0 : value(question, sizes.getLast(), Reading::p99) / smallest;
    }

    double value(Question question, int size, ToDoubleFunction<Reading> value) {
        return at(question, size)
                .map(Measured::reading)
                .map(value::applyAsDouble)
                .orElse(0.0);
    }

    Optional<Measured> at(Question question, int size) {
        return measured.stream()
                .filter(one -> one.size() == size && one.question().equals(question.name()))
                .findFirst();
    }

    /** Answers other than 200. */
    long errors() {
        return measured.stream()
                .flatMap(one -> one.reading().errors().values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }
}
