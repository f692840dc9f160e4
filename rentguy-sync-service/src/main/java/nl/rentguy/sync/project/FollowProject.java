package nl.rentguy.sync.project;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import nl.rentguy.events.CrewMatched;
import nl.rentguy.events.DomainEvent;
import nl.rentguy.events.InventoryCleared;
import nl.rentguy.events.InventoryConflicted;
import nl.rentguy.events.ProjectCreated;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.outbox.Outbox;
import nl.rentguy.sync.delivery.AfterDelivery;
import nl.rentguy.sync.delivery.DeliveryQueue;
import nl.rentguy.sync.delivery.Dependency;
import nl.rentguy.sync.delivery.EntityType;
import nl.rentguy.sync.delivery.NewDelivery;
import nl.rentguy.sync.rentguy.CrewAnswer;
import nl.rentguy.sync.rentguy.InventoryAnswer;
import nl.rentguy.sync.rentguy.RentGuyJson;

/**
 * Goes on with a project once RentGuy took it: has the equipment checked and the crew matched for each version, and tells
 * the suite what came of it. What comes after a newer version was planned is passed over; that one gets answers of its own.
 */
@ApplicationScoped
class FollowProject implements AfterDelivery {
    private static final String NOTHING_TO_SAY = "{}";

    private final ProjectRepository projects;
    private final DeliveryQueue queue;
    private final Outbox outbox;
    private final Clock clock;

    FollowProject(ProjectRepository projects, DeliveryQueue queue, Outbox outbox, Clock clock) {
        this.projects = projects;
        this.queue = queue;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Uni<Void> delivered(Done done) {
        return switch (done.entityType()) {
            case CONTACT, ENQUIRY, DEAL, BOOKING -> Uni.createFrom().voidItem();
            case PROJECT, INVENTORY_CHECK, CREW_MATCH ->
                projects.lock(done.entityId())
                        .onItem()
                        .ifNull()
                        .failWith(() -> new IllegalStateException("delivered without a project: " + done.entityId()))
                        .chain(project -> follow(done, project));
        };
    }

    private Uni<Void> follow(Done done, Project project) {
        boolean current = done.entityVersion() == project.version();
        return switch (done.entityType()) {
            case PROJECT ->
                announce(done, project)
                        .chain(() -> current
                                ? ask(done, EntityType.INVENTORY_CHECK).chain(() -> ask(done, EntityType.CREW_MATCH))
                                : Uni.createFrom().voidItem());
            case INVENTORY_CHECK ->
                current ? checked(done, project) : Uni.createFrom().voidItem();
            case CREW_MATCH ->
                current ? matched(done, project) : Uni.createFrom().voidItem();
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> announce(Done done, Project project) {
        return project.created()
                ? publish(
                        done.context(),
                        project,
                        new ProjectCreated(
                                project.id(),
                                project.dealId(),
                                project.contactId(),
                                Objects.requireNonNull(project.bookingId())))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> ask(Done done, EntityType question) {
        return queue.add(
                done.context(),
                new NewDelivery(
                        question,
                        done.entityId(),
                        done.entityVersion(),
                        new Dependency(EntityType.PROJECT, done.entityId()),
                        NOTHING_TO_SAY));
    }

    private Uni<Void> checked(Done done, Project project) {
        InventoryAnswer answer =
                RentGuyJson.read(done.answer(), InventoryAnswer.class).orElseThrow();
        boolean conflictedBefore = project.isConflicted();
        project.checked(answer, clock.instant());
        if (!answer.conflicts().isEmpty()) {
            return publish(
                    done.context(),
                    project,
                    new InventoryConflicted(project.id(), project.dealId(), answer.conflicts()));
        }
        return conflictedBefore
                ? publish(done.context(), project, new InventoryCleared(project.id(), project.dealId()))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> matched(Done done, Project project) {
        CrewAnswer answer = RentGuyJson.read(done.answer(), CrewAnswer.class).orElseThrow();
        project.matched(answer, clock.instant());
        return publish(
                done.context(),
                project,
                new CrewMatched(project.id(), project.dealId(), answer.status(), answer.crew(), answer.missing()));
    }

    private Uni<Void> publish(CallContext context, Project project, DomainEvent event) {
        return outbox.append(context, project.id(), project.nextEvent(), event);
    }
}
