package nl.rentguy.sync.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.rentguy.sync.rentguy.RentGuyAnswer;
import nl.rentguy.sync.rentguy.RentGuyGateway;
import nl.rentguy.sync.rentguy.RentGuyJson;
import nl.rentguy.sync.rentguy.Verdict;

/**
 * Makes one try. Where the try before may have taken effect, RentGuy is asked first what it holds: the version it shows
 * decides whether anything is sent again. Questions leave nothing to be looked up; their idempotency key alone decides.
 */
@ApplicationScoped
class TryDelivery {
    private static final int NOT_FOUND = 404;
    private static final long NONE = -1;

    private final RentGuyGateway rentguy;
    private final Clock clock;

    TryDelivery(RentGuyGateway rentguy, Clock clock) {
        this.rentguy = rentguy;
        this.clock = clock;
    }

    /** What a look-up found. */
    enum Finding {
        HELD,
        NEWER_HELD,
        NOT_HELD,
        UNKNOWN;

        static Finding of(RentGuyAnswer answer, long version) {
            if (answer.verdict() != Verdict.ACCEPTED) {
                return answer.status() != null && answer.status() == NOT_FOUND ? NOT_HELD : UNKNOWN;
            }
            long held = RentGuyJson.version(answer.body()).orElse(NONE);
            if (held < version) {
                return NOT_HELD;
            }
            return held == version ? HELD : NEWER_HELD;
        }

        String outcome(RentGuyAnswer answer) {
            return switch (this) {
                case HELD -> "held";
                case NEWER_HELD -> "newer-held";
                case NOT_HELD -> "not-held";
                case UNKNOWN -> answer.verdict().wireName();
            };
        }
    }

    /** What became of it; never fails. */
    Uni<Tried> handle(ClaimedDelivery claimed) {
        return claimed.lookUp() ? lookUp(claimed) : send(claimed, List.of());
    }

    private Uni<Tried> lookUp(ClaimedDelivery claimed) {
        Instant started = clock.instant();
        return rentguy.call(claimed.question()).map(TryDelivery::shown).chain(answer -> {
            Finding found = Finding.of(answer, claimed.entityVersion());
            List<Exchange> made = List.of(Exchange.of(
                    Exchange.Kind.LOOK_UP,
                    claimed.question(),
                    answer,
                    found.outcome(answer),
                    started,
                    clock.instant()));
            return switch (found) {
                case HELD -> ended(new RentGuyAnswer(Verdict.ACCEPTED, answer.status(), "", null), made);
                case NEWER_HELD -> ended(new RentGuyAnswer(Verdict.STALE, answer.status(), "", null), made);
                case NOT_HELD -> send(claimed, made);
                case UNKNOWN -> answer.verdict().canChange() ? ended(answer.stillInDoubt(), made) : send(claimed, made);
            };
        });
    }

    private Uni<Tried> send(ClaimedDelivery claimed, List<Exchange> before) {
        Instant started = clock.instant();
        return rentguy.call(claimed.request())
                .map(answer -> understood(claimed, answer))
                .map(answer -> {
                    List<Exchange> made = new ArrayList<>(before);
                    made.add(Exchange.of(
                            Exchange.Kind.SEND,
                            claimed.request(),
                            answer,
                            answer.verdict().wireName(),
                            started,
                            clock.instant()));
                    return new Tried(answer, made);
                });
    }

    /** RentGuy shows what it holds; a page of something in front of it says nothing about that. */
    private static RentGuyAnswer shown(RentGuyAnswer answer) {
        return isAccepted(answer) && RentGuyJson.version(answer.body()).isEmpty() ? answer.notUnderstood() : answer;
    }

    /** RentGuy answers with what it stored or worked out; else it failed, whatever the status says. */
    private static RentGuyAnswer understood(ClaimedDelivery claimed, RentGuyAnswer answer) {
        return isAccepted(answer) && !answers(claimed, answer.body()) ? answer.notUnderstood() : answer;
    }

    private static boolean answers(ClaimedDelivery claimed, String body) {
        Class<? extends Record> expected = claimed.entityType().answerType();
        return expected == null
                ? RentGuyJson.version(body).orElse(NONE) >= claimed.entityVersion()
                : RentGuyJson.read(body, expected).isPresent();
    }

    private static boolean isAccepted(RentGuyAnswer answer) {
        return answer.verdict() == Verdict.ACCEPTED;
    }

    private static Uni<Tried> ended(RentGuyAnswer answer, List<Exchange> made) {
        return Uni.createFrom().item(new Tried(answer, made));
    }
}
