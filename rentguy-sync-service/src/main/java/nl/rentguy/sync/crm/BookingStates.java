package nl.rentguy.sync.crm;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.rentguy.events.BookingStatus;
import nl.rentguy.events.BookingUpdated;
import nl.rentguy.events.CrewRole;
import nl.rentguy.events.EquipmentLine;
import nl.rentguy.kit.tenancy.Sql;
import nl.rentguy.sync.rentguy.RentGuyJson;
import org.jspecify.annotations.Nullable;

/** The newest state of each booking, whatever the order in which its events come. */
@ApplicationScoped
public class BookingStates {

    Uni<Integer> keep(String tenantId, BookingUpdated booking, long version) {
        return Sql.update(
                """
                insert into booking_state as b (tenant_id, booking_id, deal_id, contact_id, version, status, starts_at,
                                                ends_at, location, equipment, crew_roles)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
                on conflict (tenant_id, booking_id) do update
                   set deal_id = excluded.deal_id, contact_id = excluded.contact_id, version = excluded.version,
                       status = excluded.status, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
                       location = excluded.location, equipment = excluded.equipment, crew_roles = excluded.crew_roles
                 where b.version < excluded.version
                """,
                tenantId,
                booking.bookingId(),
                booking.dealId(),
                booking.contactId(),
                version,
                booking.status().wireName(),
                utc(booking.startsAt()),
                utc(booking.endsAt()),
                booking.location(),
                RentGuyJson.write(booking.equipment()),
                RentGuyJson.write(booking.crewRoles()));
    }

    /** The deal's booking, the latest one should there have been several; null when none is known. */
    public Uni<@Nullable BookingUpdated> ofDeal(String tenantId, UUID dealId) {
        return Sql.select(BookingStates::booking, """
                select booking_id, deal_id, contact_id, status, starts_at, ends_at, location, equipment, crew_roles
                  from booking_state where tenant_id = $1 and deal_id = $2
                 order by booking_id desc limit 1
                """, tenantId, dealId)
                .map(found -> found.isEmpty() ? null : found.getFirst());
    }

    private static BookingUpdated booking(Object[] row) {
        return new BookingUpdated(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                BookingStatus.of((String) row[3]),
                ((OffsetDateTime) row[4]).toInstant(),
                ((OffsetDateTime) row[5]).toInstant(),
                (@Nullable String) row[6],
                RentGuyJson.list((String) row[7], EquipmentLine.class),
                RentGuyJson.list((String) row[8], CrewRole.class));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
