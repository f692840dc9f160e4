package nl.rentguy.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.HttpProblemMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * 401 as a problem (RFC 6750 §3). The problem library's own mappers were compiled against another Quarkus and end in a
 * 500.
 */
class Unauthorized {
    private static final int BEFORE_THE_LIBRARY = 1;

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    Response noToken(UnauthorizedException failure) {
        return answer("Send a token: Authorization: Bearer <token>.", "Bearer");
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    Response badToken(AuthenticationFailedException failure) {
        return answer("The token is expired, or not genuine; sign in again.", "Bearer error=\"invalid_token\"");
    }

    private static Response answer(String detail, String challenge) {
        HttpProblem problem = HttpProblem.builder(Problems.of(401, "unauthorized", "Not signed in", detail))
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .build();
        return new HttpProblemMapper().toResponse(problem);
    }
}
