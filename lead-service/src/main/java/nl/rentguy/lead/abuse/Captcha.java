package nl.rentguy.lead.abuse;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells people from robots. One implementation per provider. */
public interface Captcha {

    /** What came of checking a solution. */
    enum Verdict {
        SOLVED,
        FAILED,
        /** Nobody could check it: the submission is kept, not lost. */
        UNAVAILABLE
    }

    /** A fresh challenge, as the provider's widget expects it. */
    Map<String, Object> challenge();

    /**
     * Checks a solution, once: the second use of one fails, except by the repeat of the same submission. The Uni never
     * fails.
     *
     * @param submission what a repeat has in common with the first try; null when it cannot be told from another
     */
    Uni<Verdict> check(@Nullable String solution, @Nullable String submission);
}
