package nl.rentguy.lead.site;

import nl.rentguy.kit.tenancy.Tenant;

/** A website and the tenant it belongs to. */
public record Site(Tenant tenant, Tenant.Site settings) {

    public String key() {
        return settings.key();
    }

    public String tenantId() {
        return tenant.id();
    }
}
