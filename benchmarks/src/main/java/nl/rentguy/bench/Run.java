package nl.rentguy.bench;

import java.nio.file.Path;
import nl.rentguy.bench.machine.Machine;

/**
 * Where and how a benchmark runs.
 *
 * @param root the checkout
 * @param workspace a folder of its own, removed afterwards
 * @param startedAt ISO 8601, UTC, to the second
 */
public record Run(Path root, Path workspace, Pace pace, Progress progress, Machine machine, String startedAt) {}
