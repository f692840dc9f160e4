package nl.rentguy.crm.activity;

import java.time.Instant;
import java.util.UUID;
import nl.rentguy.events.ActivityType;
import nl.rentguy.events.SubjectType;
import org.jspecify.annotations.Nullable;

/** An activity somebody asks to log, checked. */
record NewActivity(
        ActivityType type,
        SubjectType subjectType,
        UUID subjectId,
        String title,
        @Nullable String text,
        @Nullable Instant dueAt,
        @Nullable String owner) {}
