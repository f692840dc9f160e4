package nl.rentguy.sync.operate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a command for many did.
 *
 * @param changed deliveries that were retried or cancelled
 * @param skipped deliveries that matched and were left alone, as somebody else was at them
 * @param lastDueAt when the last of them is tried, as retries are spread; absent when nothing was retried
 * @param message the same in a sentence of the tenant's language
 */
public record ManyView(int changed, int skipped, @Nullable Instant lastDueAt, String message) {}
