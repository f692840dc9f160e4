package nl.rentguy.kit.settings;

import io.quarkiverse.resteasy.problem.HttpProblemMapper;
import jakarta.ws.rs.core.Response;
import nl.rentguy.kit.problem.Problems;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** 409 for a stored secret that cannot be decrypted: whoever sets it anew, or removes it, mends it. */
class SecretUnreadableProblem {

    @ServerExceptionMapper
    Response answer(SecretUnreadable unreadable) {
        return new HttpProblemMapper()
                .toResponse(Problems.of(
                        409,
                        "secret-unreadable",
                        "A stored secret cannot be read",
                        unreadable.getMessage()
                                + ". Nothing was changed; send that setting too, with its value or null."));
    }
}
