package nl.rentguy.kit.inbox;

import nl.rentguy.events.CorruptEvent;

/** An event of a type or version that this release does not know; replay it once the reader was upgraded. */
public class UnknownEvent extends CorruptEvent {
    private static final long serialVersionUID = 1L;

    UnknownEvent(String dataSchema) {
        super("no contract for " + dataSchema);
    }
}
