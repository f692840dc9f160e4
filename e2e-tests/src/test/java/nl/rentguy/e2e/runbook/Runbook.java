package nl.rentguy.e2e.runbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The commands of a page and what it says they print. A command is a block of {@code sh}; a block of {@code text} right
 * after it has lines that its output must have, with {@code …} for whatever may stand there.
 */
record Runbook(List<Step> steps) {
    private static final String FENCE = "```";

    /** A command and the lines its output must have. */
    record Step(String command, List<String> expected) {}

    static Runbook read(Path page) {
        try {
            return of(Files.readAllLines(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Runbook of(List<String> lines) {
        List<Step> steps = new ArrayList<>();
        String kind = null;
        List<String> block = new ArrayList<>();
        for (String line : lines) {
            if (!line.startsWith(FENCE)) {
                block.add(line);
            } else if (kind == null) {
                kind = line.substring(FENCE.length()).strip();
                block.clear();
            } else {
                add(steps, kind, List.copyOf(block));
                kind = null;
            }
        }
        return new Runbook(List.copyOf(steps));
    }

    private static void add(List<Step> steps, String kind, List<String> block) {
        if (kind.equals("sh")) {
            steps.add(new Step(String.join("\n", block), List.of()));
        } else if (kind.equals("text")) {
            steps.add(new Step(steps.removeLast().command(), block));
        }
    }
}
