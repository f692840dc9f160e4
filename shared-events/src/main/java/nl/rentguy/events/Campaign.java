package nl.rentguy.events;

import org.jspecify.annotations.Nullable;

/** Where the visitor came from: the UTM parameters of the landing page. */
public record Campaign(
        @Nullable String source,
        @Nullable String medium,
        @Nullable String name,
        @Nullable String term,
        @Nullable String content) {}
