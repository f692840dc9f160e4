package nl.rentguy.sync.delivery;

import java.util.UUID;

/** What RentGuy must hold before something else is sent. */
public record Dependency(EntityType type, UUID id) {}
