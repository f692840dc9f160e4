package nl.rentguy.platform.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    @ParameterizedTest
    @CsvSource({
        "/, lead-service",
        "/index.html, lead-service",
        "/embed/form.js, lead-service",
        "/api/public/leads, lead-service",
        "/api/leads, lead-service",
        "/api/leads/1/quarantine, lead-service",
        "/api/crm/deals, crm-service",
        "/integrations/rentguy/status, rentguy-sync-service",
        "/metrics/queues, rentguy-sync-service",
        "/api/notifications/templates, notification-service",
        "/api/audit/events, audit-service"
    })
    void pathsReachTheirService(String path, String service) {
        assertThat(Routes.serviceFor(path)).contains(service);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/health",
                "/q/metrics",
                "/q/openapi.txt",
                "//q/health",
                "/api/crm/../../q/metrics",
                "/api/crm/%2e%2e/%2e%2e/q/metrics",
                "/api/crm/..%2f..%2fq/metrics",
                "/api/crm/;/q/metrics",
                "/api/leadsandmore",
                "/api/unknown",
                "/API/crm/deals",
                "/metrics",
                ""
            })
    void everythingElseIsUnknown(String path) {
        assertThat(Routes.serviceFor(path)).isEmpty();
    }
}
