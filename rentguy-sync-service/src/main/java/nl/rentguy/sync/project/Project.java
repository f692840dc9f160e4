package nl.rentguy.sync.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.rentguy.events.EquipmentConflict;
import nl.rentguy.sync.rentguy.CrewAnswer;
import nl.rentguy.sync.rentguy.InventoryAnswer;
import nl.rentguy.sync.rentguy.ProjectDocument;
import nl.rentguy.sync.rentguy.RentGuyJson;
import org.jspecify.annotations.Nullable;

/** The one project of a deal whose deposit was paid. */
@Entity
@Table(name = "project")
public class Project {
    @Id
    private UUID id;

    @Column
    private String tenantId;

    @Column
    private UUID dealId;

    @Column
    private UUID contactId;

    @Column
    private @Nullable UUID bookingId;

    @Column
    private ProjectState state;

    @Column
    private long version;

    @Column
    private @Nullable String document;

    @Column
    private @Nullable String blocked;

    @Column
    private int events;

    @Column
    private Instant createdAt;

    @Column
    private @Nullable String inventory;

    @Column
    private @Nullable String conflicts;

    @Column
    private @Nullable Instant checkedAt;

    @Column
    private @Nullable String crewStatus;

    @Column
    private @Nullable String crew;

    @Column
    private @Nullable String missing;

    @Column
    private @Nullable Instant matchedAt;

    protected Project() {}

    /** A project that is due and has nothing yet to be made of. */
    static Project due(UUID id, String tenantId, UUID dealId, UUID contactId, Instant now) {
        Project project = new Project();
        project.id = id;
        project.tenantId = tenantId;
        project.dealId = dealId;
        project.contactId = contactId;
        project.state = ProjectState.WAITS_FOR_BOOKING;
        project.createdAt = now;
        return project;
    }

    /**
     * Takes over what the project is to be.
     *
     * @param wanted its version does not matter
     * @return the document under its new version; null when it says what the last one said
     */
    @Nullable
    String plan(UUID ofBooking, ProjectDocument wanted) {
        if (RentGuyJson.write(wanted.at(version)).equals(document)) {
            return null;
        }
        version++;
        document = RentGuyJson.write(wanted.at(version));
        bookingId = ofBooking;
        state = state == ProjectState.WAITS_FOR_BOOKING ? ProjectState.QUEUED : state;
        return document;
    }

    /**
     * Notes why it cannot be made or kept up to date.
     *
     * @param reason as in {@link nl.rentguy.events.ProjectBlocked}
     * @return whether nobody was told of that yet
     */
    boolean block(String reason) {
        boolean news = !reason.equals(blocked);
        blocked = reason;
        return news;
    }

    /** Nothing is in its way any more. */
    void unblock() {
        blocked = null;
    }

    /** Notes that RentGuy holds it; true the first time. */
    boolean created() {
        boolean first = state != ProjectState.CREATED;
        state = ProjectState.CREATED;
        return first;
    }

    /** Whether the last check found too little equipment free. */
    boolean isConflicted() {
        return conflicts != null
                && !RentGuyJson.list(conflicts, EquipmentConflict.class).isEmpty();
    }

    void checked(InventoryAnswer answer, Instant now) {
        inventory = answer.status();
        conflicts = RentGuyJson.write(answer.conflicts());
        checkedAt = now;
    }

    void matched(CrewAnswer answer, Instant now) {
        crewStatus = answer.status();
        crew = RentGuyJson.write(answer.crew());
        missing = RentGuyJson.write(answer.missing());
        matchedAt = now;
    }

    /** The aggregate version of the event that is about to be published. */
    int nextEvent() {
        return ++events;
    }

    UUID id() {
        return id;
    }

    UUID dealId() {
        return dealId;
    }

    UUID contactId() {
        return contactId;
    }

    @Nullable
    UUID bookingId() {
        return bookingId;
    }

    ProjectState state() {
        return state;
    }

    /** Of the document queued last; 0 while there is none. */
    long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    String inventory() {
        return inventory;
    }

    @Nullable
    String conflicts() {
        return conflicts;
    }

    @Nullable
    Instant checkedAt() {
        return checkedAt;
    }

    @Nullable
    String crewStatus() {
        return crewStatus;
    }

    @Nullable
    String crew() {
        return crew;
    }

    @Nullable
    String missing() {
        return missing;
    }

    @Nullable
    Instant matchedAt() {
        return matchedAt;
    }
}
