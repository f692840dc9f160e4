package nl.rentguy.simulators.journal;

import nl.rentguy.simulators.http.Answer;

/** What a stand-in decided about a request: what to answer and what it changes. */
public record Outcome(Answer answer, Effect effect) {
    /** Stands for a request that is never answered. */
    public static final Outcome SILENCE = new Outcome(Answer.empty(0), Effect.NONE);

    /** Answered, without changing anything. */
    public static Outcome unchanged(Answer answer) {
        return new Outcome(answer, Effect.NONE);
    }
}
