package nl.rentguy.kit.work;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import nl.rentguy.kit.inbox.TransientFailures;

/**
 * Lets what waits together be done together, in one transaction or one round trip: while some groups are under way,
 * newcomers gather, and the next group takes them all. A lonely one waits for nobody. Each is answered only when its group
 * is done.
 *
 * <p>A group that fails for reasons of its own is done again one by one, so that nobody suffers from a neighbour; in an
 * outage all of it fails at once.
 */
public final class Batcher<T, R> {
    private final int lanes;
    private final int most;
    private final BiPredicate<List<T>, T> fits;
    private final Function<List<T>, Uni<List<Uni<R>>>> work;
    private final Deque<Waiting<T, R>> waiting = new ArrayDeque<>();
    private int running;

    private record Waiting<T, R>(T item, UniEmitter<? super R> answer) {}

    /**
     * A batcher.
     *
     * @param lanes groups that are under way side by side
     * @param most items of one group
     * @param fits whether an item may join those already chosen; one that may not stays for a later group
     * @param work does a group's work and gives each item's answer, in their order; begins on a context of its own
     */
    public Batcher(int lanes, int most, BiPredicate<List<T>, T> fits, Function<List<T>, Uni<List<Uni<R>>>> work) {
        this.lanes = lanes;
        this.most = most;
        this.fits = fits;
        this.work = work;
    }

    /** Does the item with whatever waits; from whatever thread. The answer comes on the Vert.x context it was asked on. */
    public Uni<R> add(T item) {
        return Uni.createFrom().deferred(() -> {
            Context asker = Vertx.currentContext();
            return asker == null
                    ? enqueued(item)
                    : enqueued(item).emitOn(answering -> asker.runOnContext(ignored -> answering.run()));
        });
    }

    private Uni<R> enqueued(T item) {
        return Uni.createFrom().emitter(answer -> {
            synchronized (this) {
                waiting.add(new Waiting<>(item, answer));
            }
            next();
        });
    }

    private void next() {
        List<Waiting<T, R>> group;
        synchronized (this) {
            if (running == lanes || waiting.isEmpty()) {
                return;
            }
            running++;
            group = choose();
        }
        run(group).subscribe().with(answers -> leave(group, answers), failure -> failed(group, failure));
    }

    private void failed(List<Waiting<T, R>> group, Throwable failure) {
        if (group.size() == 1 || TransientFailures.isOutage(failure)) {
            List<Uni<R>> refusals = new ArrayList<>();
            group.forEach(one -> refusals.add(Uni.createFrom().failure(failure)));
            leave(group, refusals);
        } else {
            oneByOne(group).subscribe().with(answers -> leave(group, answers));
        }
    }

    private synchronized List<Waiting<T, R>> choose() {
        List<Waiting<T, R>> group = new ArrayList<>();
        List<T> items = new ArrayList<>();
        for (Iterator<Waiting<T, R>> next = waiting.iterator(); next.hasNext() && group.size() < most; ) {
            Waiting<T, R> one = next.next();
            if (fits.test(items, one.item())) {
                group.add(one);
                items.add(one.item());
                next.remove();
            }
        }
        return group;
    }

    private Uni<List<Uni<R>>> run(List<Waiting<T, R>> group) {
        return Uni.createFrom()
                .deferred(() -> work.apply(group.stream().map(Waiting::item).toList()));
    }

    private Uni<List<Uni<R>>> oneByOne(List<Waiting<T, R>> group) {
        Uni<List<Uni<R>>> all = Uni.createFrom().item(new ArrayList<>());
        for (Waiting<T, R> one : group) {
            all = all.chain(answers -> run(List.of(one))
                    .map(List::getFirst)
                    .onFailure()
                    .recoverWithItem(failure -> Uni.createFrom().failure(failure))
                    .map(answer -> {
                        answers.add(answer);
                        return answers;
                    }));
        }
        return all;
    }

    /** Answering is no part of the work: whatever an asker does with it, nothing is done again. */
    private void leave(List<Waiting<T, R>> group, List<Uni<R>> answers) {
        synchronized (this) {
            running--;
        }
        next();
        for (int i = 0; i < group.size(); i++) {
            UniEmitter<? super R> asker = group.get(i).answer();
            answers.get(i).subscribe().with(asker::complete, asker::fail);
        }
    }
}
