package nl.rentguy.bench.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.rentguy.bench.Pace;
import nl.rentguy.bench.machine.Machine;
import nl.rentguy.bench.report.Figures;
import nl.rentguy.bench.report.Report;
import nl.rentguy.bench.report.Target;
import nl.rentguy.bench.suite.Recorded;

/**
 * Turns windows into targets and a report.
 *
 * @param deadLetters events that a service gave up
 */
record FlowReport(
        List<FlowWindow> windows, RateSearch search, FlowBooks books, Recorded recorded, long deadLetters, Pace pace) {
    private static final double RATE_OF_TARGET = 20;
    private static final double SOONEST = 500;

    Report report(Machine machine, String startedAt) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("highestKeptUp", search.highest());
        search.lowestLost().ifPresent(lost -> figures.put("lowestLost", lost));
        figures.put("windows", windows);
        figures.put("books", books);
        figures.put("auditedLeads", recorded.leads());
        figures.put("auditedEvents", recorded.events());
        figures.put("deadLetters", deadLetters);
        FlowTables tables = new FlowTables(windows);
        return new Report(
                "end-to-end",
                "From an accepted lead to its deal, to RentGuy and to its mail",
                startedAt,
                machine,
                targets(),
                List.of(
                        tables.way(),
                        tables.fromDeal(),
                        tables.lag(),
                        tables.sample(),
                        tables.cpu(),
                        tables.books(books, recorded, deadLetters)),
                List.of(
                        tables.chart("p50", "Half of the leads are there within", Leg::p50),
                        tables.chart("p99", "99 of 100 leads are there within", Leg::p99)),
                method(),
                figures);
    }

    List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        Optional<FlowWindow> window = windows.stream()
                .filter(one -> one.perSecond() == RATE_OF_TARGET)
                .findFirst();
        Optional<Leg> deal = window.map(one -> one.fromAnswer().get(End.DEAL));
        boolean grows = window.filter(one -> one.grows(End.DEAL)).isPresent();
        targets.add(within(
                "p99 from 201 to the deal's commit at 20 leads/s", deal.map(Leg::p99), deal.isPresent() && !grows));
        Optional<Leg> shown = window.map(FlowWindow::shown).filter(leg -> leg.count() > 0);
        targets.add(
                within("… to the API showing it, longest of the sample", shown.map(Leg::longest), shown.isPresent()));
        targets.add(none(
                "leads refused or unanswered",
                books.errors().values().stream().mapToLong(Long::longValue).sum()));
        targets.add(none("accepted leads missing at an end", books.missing() + unrecorded()));
        targets.add(none("leads twice at an end", books.doubled() + recorded.events() - recorded.leads()));
        targets.add(none("events given up", deadLetters));
        return targets;
    }

    private long unrecorded() {
        return Math.max(0, books.accepted() - recorded.leads());
    }

    private static Target within(String what, Optional<Double> millis, boolean isMeasured) {
        return new Target(
                what,
                "< " + Figures.of(SOONEST) + " ms",
                millis.filter(one -> isMeasured)
                        .map(one -> Figures.of(one) + " ms")
                        .orElse("not measured, or the lag grows"),
                isMeasured && millis.filter(one -> one < SOONEST).isPresent());
    }

    private static Target none(String what, long count) {
        return new Target(what, "0", Long.toString(count), count == 0);
    }

    private String highest() {
        OptionalDouble lost = search.lowestLost();
        return "Highest rate kept up with: " + Figures.of(search.highest()) + " leads/s"
                + (lost.isPresent() ? "; at " + Figures.of(lost.getAsDouble()) + " the lag grew." : ".");
    }

    private List<String> method() {
        return List.of(
                highest()
                        + " A lag is what was accepted and has not arrived (for answers: what was due and is not answered),"
                        + " looked at every 0.1 s; it grows when the straight line through it rises over the window by more than"
                        + " half a second's worth of leads, and by more than five. Where it grows, times say only how long the load lasted, so none are given.",
                "Open loop through the gateway: a lead is due at its time whether or not earlier ones are answered, and its answer's"
                        + " time counts from when it was due. Each with an address of its own, so each is a new contact.",
                "Nothing was asked of the suite for the measurement while it ran, but for a small sample. Afterwards times are read"
                        + " where they were noted: of deals PostgreSQL's time of commit (track_commit_timestamp, which is taken just"
                        + " before the commit is synced), of RentGuy the journal of its stand-in (the request that created the"
                        + " enquiry; its contact came before), of mails the envelope in the mailbox (its last byte came)."
                        + " One machine, one clock.",
                "The sample: two deals a second at most are asked for with GET /api/crm/deals?leadId= as sales, through the gateway,"
                        + " every 10 ms until they are shown; the request's own time is in it.",
                "Each rate: " + pace.warmUp().toSeconds() + " s of lead-in, then "
                        + pace.measured().multipliedBy(2).toSeconds() + " s of measurement ("
                        + pace.measured().toSeconds()
                        + " s in the search, which doubles and then halves the gap), then a wait until"
                        + " nothing is on its way. One window each. Before the first, rounds of load of "
                        + pace.compile().dividedBy(3).toSeconds()
                        + " s until a round takes no less processor time per lead than the one before (10 % apart), "
                        + 2 * pace.rounds() + " at most: by then the JVMs have compiled what is hot.",
                "The whole suite runs, durable: PostgreSQL, Redis, Kafka, Keycloak, mailbox, simulators, five services, gateway; one"
                        + " process each, and the load generator on the same machine. Services, Kafka and gateway with the full"
                        + " compiler, as on a server. RentGuy's stand-in answers at once and limits nothing; the mailbox syncs every"
                        + " mail.",
                "Processor time is that from the first lead of the lead-in until nothing was on its way, by the number of leads; what"
                        + " a part does without any lead is in it and weighs most at 1 lead/s.");
    }
}
