package nl.rentguy.sync.webhook;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of a project of RentGuy's may be changed by its users and concerns us. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ProjectChange(
        @JsonProperty("dealExternalId") UUID dealId,

        OffsetDateTime start,
        OffsetDateTime end,
        @Nullable String location) {

    ProjectChange {
        Objects.requireNonNull(dealId, "dealExternalId");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
    }
}
