package nl.rentguy.sync.operate;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * What a flush did.
 *
 * @param message the same in a sentence of the tenant's language
 */
public record FlushView(@JsonUnwrapped FlushNumbers numbers, String message) {}
