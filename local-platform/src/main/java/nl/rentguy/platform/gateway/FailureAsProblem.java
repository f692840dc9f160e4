package nl.rentguy.platform.gateway;

import io.vertx.core.Future;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.concurrent.TimeoutException;

/** What the caller hears when no service answered. */
final class FailureAsProblem implements ProxyInterceptor {

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        return context.sendRequest()
                .recover(failure -> Future.succeededFuture(problemFor(failure).insteadOfAnswer(context.request())));
    }

    private static Problem problemFor(Throwable failure) {
        if (failure instanceof OriginInTurn.NoReplicaAnswers) {
            return Problem.UNAVAILABLE;
        }
        return failure instanceof TimeoutException ? Problem.TOO_SLOW : Problem.BROKEN_OFF;
    }
}
