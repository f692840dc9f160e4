package nl.rentguy.platform.launcher;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rentguy.platform.Part;
import nl.rentguy.platform.process.LogFile;
import nl.rentguy.platform.process.PidFile;

/** A part as its pid file tells: running, or ended although nobody asked it to. What was stopped in order has no file. */
record PartState(String name, Optional<PidFile> file, Optional<ProcessHandle> process) {

    /** What runs or should. */
    static List<PartState> all(Path runDirectory) {
        return PidFile.all(runDirectory).stream()
                .map(file -> new PartState(file.part(), Optional.of(file), file.process()))
                .toList();
    }

    /** Every part that belongs to a suite, whether it was started or not, and every replica, in the order in which people see them. */
    static List<PartState> ofWholeSuite(Path runDirectory) {
        List<PartState> known = all(runDirectory);
        Set<String> names = known.stream().map(PartState::name).collect(Collectors.toSet());
        Stream<PartState> missing = Arrays.stream(Part.values())
                .map(Part::label)
                .filter(label -> !names.contains(label))
                .map(label -> new PartState(label, Optional.empty(), Optional.empty()));
        return Stream.concat(known.stream(), missing)
                .sorted(Comparator.comparingInt(PartState::position).thenComparing(PartState::name))
                .toList();
    }

    private int position() {
        List<Part> order = List.of(Part.values());
        return order.stream()
                .filter(part -> name.startsWith(part.label()))
                .findFirst()
                .map(order::indexOf)
                .orElse(order.size());
    }

    boolean isRunning() {
        return process.isPresent();
    }

    boolean hasDied() {
        return process.isEmpty() && file.filter(known -> !known.asked()).isPresent();
    }

    /** For the table of parts. */
    String word() {
        return isRunning() ? "running" : hasDied() ? "DIED" : "stopped";
    }

    /** One sentence with what to do next; of a part that has died. */
    String deathNotice() {
        Path log = file.orElseThrow().log();
        List<String> last = new LogFile(log).lastWords(1);
        return name + " ended although nobody asked it to; ./suite restart " + name + " starts it again, " + log
                + " says why" + (last.isEmpty() ? "." : ", at its end: " + last.getFirst());
    }
}
