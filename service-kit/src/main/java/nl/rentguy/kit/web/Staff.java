package nl.rentguy.kit.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.tenancy.TenantDirectory;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The staff member behind the token of this request. */
@RequestScoped
public class Staff {
    private final JsonWebToken token;
    private final RoutingContext request;
    private final TenantDirectory tenants;

    Staff(JsonWebToken token, RoutingContext request, TenantDirectory tenants) {
        this.token = token;
        this.request = request;
        this.tenants = tenants;
    }

    /**
     * The tenant the token is for.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 when the token names none, or one that is not known here
     */
    public String tenantId() {
        String tenantId = token.getClaim("tenant_id");
        if (tenantId == null || tenants.byId(tenantId).isEmpty()) {
            throw Problems.forbidden(
                    "no-tenant", "The token carries no known tenant_id; ask an administrator to add you to a tenant.");
        }
        return tenantId;
    }

    /** The context of what this request does. */
    public CallContext context() {
        return new CallContext(tenantId(), CorrelationId.of(request), null, "user:" + token.getSubject());
    }
}
