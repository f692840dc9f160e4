package nl.rentguy.platform.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to run for a part.
 *
 * @param environment added to the launcher's own
 * @param stopSignal the signal that asks for an orderly end, {@code TERM} or {@code INT}
 */
public record ChildCommand(List<String> words, Map<String, String> environment, Path directory, String stopSignal) {

    public ChildCommand {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    public static ChildCommand of(Path directory, List<String> words) {
        return new ChildCommand(words, Map.of(), directory, "TERM");
    }

    public ChildCommand with(Map<String, String> moreEnvironment) {
        return new ChildCommand(words, moreEnvironment, directory, stopSignal);
    }

    public ChildCommand stoppedBy(String signal) {
        return new ChildCommand(words, environment, directory, signal);
    }
}
