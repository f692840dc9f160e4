package nl.rentguy.crm.activity;

import org.jspecify.annotations.Nullable;

/**
 * The body of a request to log an activity, as sent: texts, so that every mistake can be named at once.
 *
 * @param dueAt ISO 8601 with offset; required for a task, and not for a note
 * @param owner {@code role:<name>} or {@code user:<subject>}; whoever logs a task owns it unless this says otherwise
 */
record LogActivityRequest(
        @Nullable String type,
        @Nullable String subjectType,
        @Nullable String subjectId,
        @Nullable String title,
        @Nullable String text,
        @Nullable String dueAt,
        @Nullable String owner) {}
