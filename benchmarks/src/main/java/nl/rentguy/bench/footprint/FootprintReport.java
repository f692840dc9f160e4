package nl.rentguy.bench.footprint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import nl.rentguy.bench.Pace;
import nl.rentguy.bench.machine.CpuTime;
import nl.rentguy.bench.machine.Machine;
import nl.rentguy.bench.report.BarChart;
import nl.rentguy.bench.report.Figures;
import nl.rentguy.bench.report.Report;
import nl.rentguy.bench.report.Table;
import nl.rentguy.bench.report.Target;

/** Turns what was seen of the suite into targets, tables and plots. */
record FootprintReport(
        SuiteStart fresh,
        List<SuiteStart> withData,
        List<ServiceStart> services,
        Usage idle,
        Loaded loaded,
        Pace pace) {
    private static final double LATEST_FIRST_LEAD = 60;
    private static final double MOST_MEMORY = 3072;
    private static final String GENERATOR = "load generator";

    Report report(Machine machine, String startedAt) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("startWithoutData", fresh);
        figures.put("startsWithData", withData);
        figures.put("serviceStarts", services);
        figures.put("parts", parts());
        figures.put("idle", idle);
        figures.put("loaded", loaded);
        return new Report(
                "footprint",
                "Start, memory and processor time",
                startedAt,
                machine,
                targets(),
                List.of(starts(), serviceStarts(), use()),
                List.of(
                        chart("idle", "Resident memory, idle", "MiB", PartUse::idleMegabytes),
                        chart("memory", "Resident memory at 20 leads/s", "MiB", PartUse::loadMegabytes),
                        chart("cpu", "Processor time at 20 leads/s", "seconds per 1,000 leads", PartUse::cpuSeconds)),
                method(),
                figures);
    }

    List<Target> targets() {
        double firstLead = firstLead().median();
        double memory = parts().stream().mapToDouble(PartUse::loadMegabytes).sum();
        return List.of(
                new Target(
                        "start with data until the first lead is accepted",
                        "≤ " + Figures.of(LATEST_FIRST_LEAD) + " s",
                        Figures.of(firstLead) + " s",
                        firstLead <= LATEST_FIRST_LEAD),
                new Target(
                        "resident memory of all parts at " + Figures.of(loaded.perSecond()) + " leads/s",
                        "≤ " + Figures.of(MOST_MEMORY) + " MiB",
                        Figures.of(memory) + " MiB",
                        memory <= MOST_MEMORY),
                new Target("leads refused", "0", Long.toString(loaded.refused()), loaded.refused() == 0),
                new Target(
                        "leads that went all the way",
                        Long.toString(loaded.accepted()),
                        Long.toString(loaded.arrived()),
                        loaded.arrived() == loaded.accepted()));
    }

    private Medians firstLead() {
        return new Medians(withData.stream().map(SuiteStart::firstLead).toList());
    }

    private Table starts() {
        Medians everything =
                new Medians(withData.stream().map(SuiteStart::everything).toList());
        return new Table(
                "Start of the whole suite, seconds",
                List.of("", "first lead accepted", "everything ready"),
                List.of(
                        List.of("no data", Figures.of(fresh.firstLead()), Figures.of(fresh.everything())),
                        List.of("with data", firstLead().words(), everything.words())));
    }

    private Table serviceStarts() {
        return new Table(
                "Start of one part while the others run, seconds until ready",
                List.of("", "median (lowest to highest)"),
                services.stream()
                        .map(one -> List.of(one.part(), one.seconds().words()))
                        .toList());
    }

    /** By part, the load generator last; it is no part of the suite and has no memory in these tables. */
    List<PartUse> parts() {
        List<PartUse> parts = new ArrayList<>();
        for (String part : new TreeSet<>(loaded.usage().megabytes().keySet())) {
            parts.add(part(part));
        }
        return parts;
    }

    private PartUse part(String name) {
        return new PartUse(
                name,
                idle.megabytes().getOrDefault(name, 0L),
                loaded.usage().megabytes().getOrDefault(name, 0L),
                idle.cpuSeconds().getOrDefault(name, 0.0) / idle.seconds() * 100,
                loaded.usage().cpuSeconds().getOrDefault(name, 0.0) * 1000 / Math.max(1, loaded.measured()));
    }

    private Table use() {
        List<List<String>> rows = new ArrayList<>();
        parts().forEach(part -> rows.add(row(part)));
        rows.add(row(together()));
        rows.add(withoutMemory(part(GENERATOR)));
        rows.add(withoutMemory(part(CpuTime.ELSE)));
        return new Table(
                "What each part takes",
                List.of(
                        "",
                        "MiB idle",
                        "MiB at " + Figures.of(loaded.perSecond()) + " leads/s",
                        "% of a core, idle",
                        "CPU s per 1,000 leads",
                        "of which not used when idle"),
                rows);
    }

    private PartUse together() {
        return new PartUse(
                "together",
                sum(PartUse::idleMegabytes),
                sum(PartUse::loadMegabytes),
                sum(PartUse::idlePercent),
                sum(PartUse::cpuSeconds));
    }

    private double sum(ToDoubleFunction<PartUse> value) {
        return parts().stream().mapToDouble(value).sum();
    }

    private List<String> row(PartUse part) {
        return List.of(
                part.part(),
                Figures.of(part.idleMegabytes()),
                Figures.of(part.loadMegabytes()),
                Figures.of(part.idlePercent()),
                Figures.of(part.cpuSeconds()),
                Figures.of(part.ownSeconds(loaded.perSecond())));
    }

    private List<String> withoutMemory(PartUse other) {
        List<String> row = new ArrayList<>(row(other));
        row.set(1, "–");
        row.set(2, "–");
        return row;
    }

    private BarChart chart(String name, String title, String unit, ToDoubleFunction<PartUse> value) {
        return new BarChart(
                name,
                title,
                unit,
                parts().stream().map(PartUse::part).toList(),
                List.of(unit),
                List.of(parts().stream().map(value::applyAsDouble).toList()));
    }

    private List<String> method() {
        return List.of(
                "The whole suite, durable, each part one process (PostgreSQL one per connection). Heaps are those of the local"
                        + " platform: 160 MB a service. Services, Kafka and gateway with the full compiler, as on a server; the"
                        + " quick compiler of ./suite up starts sooner and holds less.",
                "Start: a visitor tries from the first moment, every 50 ms, to hand in a lead through the gateway; everything is ready"
                        + " when every part says so. Without data: databases, topics and Keycloak's realm are made, and the JVMs'"
                        + " archives of classes may be missing. With data: " + withData.size()
                        + " starts after an orderly stop.",
                "Start of one part: stopped in order, then from the start of its process until it says that it is ready, which is asked"
                        + " every 50 ms; "
                        + services.getFirst().seconds().values().size() + " each.",
                "Memory is what is resident; of PostgreSQL the proportional share, so that shared memory counts once. Looked at every"
                        + " 5 s; the moment when all parts together held most. Idle: after "
                        + pace.measured().multipliedBy(2).toSeconds() + " s without a request, for as long again.",
                "Processor time: " + Figures.of(loaded.perSecond())
                        + " leads/s through the gateway at equal distances for "
                        + pace.measured().multipliedBy(6).toSeconds() + " s, after "
                        + pace.compile().toSeconds()
                        + " s of the same. It depends on the rate: events that come together are handled together, so that a lead"
                        + " costs less at a higher one. PostgreSQL's includes connections that have ended.");
    }
}
