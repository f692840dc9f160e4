package nl.rentguy.crm.rentguy;

import java.util.List;
import java.util.stream.Stream;
import nl.rentguy.kit.outbox.Outbox;

/** Events to be published, put together in order. */
final class Entries {
    private Entries() {}

    static List<Outbox.Entry> joined(List<Outbox.Entry> first, List<Outbox.Entry> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }
}
