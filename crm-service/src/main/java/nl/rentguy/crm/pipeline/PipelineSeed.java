package nl.rentguy.crm.pipeline;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import nl.rentguy.kit.tenancy.Tenant;
import nl.rentguy.kit.tenancy.TenantDirectory;
import org.jboss.logging.Logger;

/**
 * Brings the tables in line with the tenants' files before the first event or request, one transaction per tenant.
 *
 * <p>Uses JDBC because start-up has to wait for it: a lead that found no stage would fail. Replicas that start together
 * take turns by an advisory lock; the second finds nothing to change.
 */
@ApplicationScoped
class PipelineSeed {
    private static final Logger LOG = Logger.getLogger(PipelineSeed.class);

    private final TenantDirectory tenants;
    private final DataSource database;

    PipelineSeed(TenantDirectory tenants, DataSource database) {
        this.tenants = tenants;
        this.database = database;
    }

    /** After the start-up checks (1) and before the consumers, which start at 1000. */
    void onStart(@Observes @Priority(100) StartupEvent started) throws SQLException {
        for (Tenant tenant : tenants.all()) {
            int changed = seed(tenant);
            LOG.infof("pipelines in line tenant=%s changed=%d", tenant.id(), changed);
        }
    }

    /** Rows inserted, changed, or marked inactive. */
    int seed(Tenant tenant) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int changed = new PipelineRows(connection, tenant).write();
                connection.commit();
                return changed;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }
}
