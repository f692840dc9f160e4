package nl.rentguy.events.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.rentguy.events.EventContract;

/**
 * Lets a committed schema change only in ways that harm no reader.
 *
 * @param update true to record harmless changes in the files; a breaking change is refused all the same
 */
record SchemaGate(ContractFiles files, boolean update) {
    static final String UPDATE = "mvn -pl shared-events test -Dcontracts.update=true";

    /** What is wrong with the schema of this contract and what to do about it; empty when nothing is. */
    Optional<String> complaint(EventContract<?> contract, JsonNode current) {
        Optional<JsonNode> committed = files.schema(contract);
        if (committed.isEmpty()) {
            return record(contract, current, "has no committed schema.");
        }
        List<SchemaChange> changes = SchemaComparison.between(committed.get(), current);
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        if (changes.stream().anyMatch(SchemaChange::isBreaking)) {
            return Optional.of(refusal(contract, changes));
        }
        return record(contract, current, "changed: " + sentences(changes) + ". No reader is harmed.");
    }

    private Optional<String> record(EventContract<?> contract, JsonNode current, String finding) {
        if (update) {
            files.writeSchema(contract, current);
            return Optional.empty();
        }
        return Optional.of(name(contract) + " " + finding + " Record it with: " + UPDATE);
    }

    private static String refusal(EventContract<?> contract, List<SchemaChange> changes) {
        return "%s breaks its readers: %s. Leave version %d as it is and add version %d of %s to EventCatalog, with a record of its own."
                .formatted(
                        name(contract),
                        sentences(changes.stream()
                                .filter(SchemaChange::isBreaking)
                                .toList()),
                        contract.version(),
                        contract.version() + 1,
                        contract.type());
    }

    private static String sentences(List<SchemaChange> changes) {
        return changes.stream().map(SchemaChange::sentence).collect(Collectors.joining("; "));
    }

    private static String name(EventContract<?> contract) {
        return contract.type() + " version " + contract.version();
    }
}
