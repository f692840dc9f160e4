package nl.rentguy.bench;

import java.nio.file.Path;

/**
 * Where and how a benchmark runs.
 *
 * @param root the checkout
 * @param workspace a folder of its own, removed afterwards
 */
public record Run(Path root, Path workspace, Pace pace, Progress progress) {}
