package nl.rentguy.sync.webhook;

import org.jspecify.annotations.Nullable;

/** A message that is not what RentGuy's description promises. */
class UnreadableMessage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableMessage(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
