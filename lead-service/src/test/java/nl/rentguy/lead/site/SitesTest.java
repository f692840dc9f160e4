package nl.rentguy.lead.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.rentguy.events.Language;
import nl.rentguy.kit.tenancy.Tenant;
import org.junit.jupiter.api.Test;

class SitesTest {

    @Test
    void everyClashBetweenTenantFilesIsNamed() {
        // Given
        Tenant one = tenant("one", site("web", "shop.nl", "one.nl"));
        Tenant two = tenant("two", site("web", "two.nl"), site("other", "SHOP.nl"));

        // When
        List<String> violations = new Sites(List.of(one, two)).violations();

        // Then
        assertThat(violations)
                .containsExactly(
                        "site key web is claimed by tenants one and two: take it out of one tenant file",
                        "host SHOP.nl is claimed by tenants one and two: take it out of one tenant file");
    }

    @Test
    void sitesOfTheirOwnAreAccepted() {
        // Given
        Tenant one = tenant("one", site("web", "one.nl"));
        Tenant two = tenant("two", site("web-two", "two.nl"));

        // When
        Sites sites = new Sites(List.of(one, two));

        // Then
        assertThat(sites.violations()).isEmpty();
        assertThat(sites.find(null, "Two.nl:8080")).map(Site::tenantId).contains("two");
    }

    private static Tenant.Site site(String key, String... hosts) {
        return new Tenant.Site(key, List.of(hosts), List.of(), false);
    }

    private static Tenant tenant(String id, Tenant.Site... sites) {
        return new Tenant(
                id,
                id,
                Language.NL,
                "NL",
                ZoneId.of("Europe/Amsterdam"),
                "EUR",
                new Tenant.Brand("", "", "", "", "", "", "", Map.of()),
                List.of(sites),
                new Tenant.Intake("role:sales", "sales"),
                new Tenant.Operations("role:operations", "operations@disco.example", "operations"),
                List.of());
    }
}
