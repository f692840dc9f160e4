package nl.rentguy.events.contract;

/**
 * One difference between a committed schema and the schema of the record as it is now.
 *
 * @param field dotted path from the event's data, e.g. {@code person.email}; {@code *} stands for any key of a map and
 *     {@code []} for any item of a list; empty for the event itself
 * @param what the difference as the end of a sentence, e.g. "was removed"
 */
record SchemaChange(Kind kind, String field, String what) {

    /** Whether a reader or an event of the old form is harmed. */
    enum Kind {
        BREAKING,
        COMPATIBLE
    }

    static SchemaChange breaking(String field, String what) {
        return new SchemaChange(Kind.BREAKING, field, what);
    }

    static SchemaChange compatible(String field, String what) {
        return new SchemaChange(Kind.COMPATIBLE, field, what);
    }

    boolean isBreaking() {
        return kind == Kind.BREAKING;
    }

    String sentence() {
        return (field.isEmpty() ? "the event itself " : "field '" + field + "' ") + what;
    }
}
