package nl.rentguy.bench.report;

import java.util.List;

/** Cells as they are shown. */
public record Table(String title, List<String> header, List<List<String>> rows) {}
