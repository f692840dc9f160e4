package nl.rentguy.lead.model;

import java.io.Serializable;
import java.util.UUID;

/** Primary key of a lead: keys start with the tenant. */
public record LeadId(String tenantId, UUID id) implements Serializable {}
