package nl.rentguy.lead.capture;

import nl.rentguy.events.Language;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.lead.site.Site;
import org.jspecify.annotations.Nullable;

/**
 * One form on its way in.
 *
 * @param client address the request came from, for rate limits only
 * @param acceptLanguage what the visitor's browser prefers, if it is one we speak
 */
record Submission(
        CallContext context,
        Site site,
        SubmittedForm form,
        String client,
        @Nullable String idempotencyKey,
        @Nullable Language acceptLanguage) {}
