package nl.rentguy.platform.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.rentguy.platform.PlatformProblem;
import nl.rentguy.platform.Ports;
import nl.rentguy.platform.process.BuildOutput;

/**
 * The words after {@code ./suite}.
 *
 * @param directory the runtime folder, {@code --dir}
 * @param operands what is neither verb nor option, for example a service
 */
public record Arguments(
        String verb, Path directory, boolean randomPorts, boolean detach, boolean follow, List<String> operands) {

    public static Arguments parse(String... words) {
        String verb = words.length == 0 ? "" : words[0];
        Path directory = BuildOutput.root().resolve(".suite");
        boolean random = false;
        boolean detach = false;
        boolean follow = false;
        List<String> operands = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
            switch (words[i]) {
                case "--dir" ->
                    directory =
                            Path.of(value(words, ++i, "--dir")).toAbsolutePath().normalize();
                case "--ports" -> random = isRandom(value(words, ++i, "--ports"));
                case "--detach", "-d" -> detach = true;
                case "--follow", "-f" -> follow = true;
                default -> operands.add(operand(words[i]));
            }
        }
        return new Arguments(verb, directory, random, detach, follow, List.copyOf(operands));
    }

    private static String value(String[] words, int position, String option) {
        if (position >= words.length) {
            throw new PlatformProblem(option + " needs a value; ./suite help shows which.");
        }
        return words[position];
    }

    private static boolean isRandom(String value) {
        return switch (value) {
            case "random" -> true;
            case "fixed" -> false;
            default -> throw new PlatformProblem("--ports is \"" + value + "\"; choose fixed or random.");
        };
    }

    private static String operand(String word) {
        if (word.startsWith("-")) {
            throw new PlatformProblem("The option " + word + " is not known; ./suite help lists those there are.");
        }
        return word;
    }

    /** The service or part that was named. */
    public Optional<String> part() {
        return operands.stream().findFirst();
    }

    Ports ports() {
        return randomPorts ? Ports.random() : Ports.fixed();
    }

    Path run() {
        return directory.resolve("run");
    }

    Path logs() {
        return directory.resolve("logs");
    }
}
