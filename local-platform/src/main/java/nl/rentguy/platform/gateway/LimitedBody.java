package nl.rentguy.platform.gateway;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/**
 * Holds a body of unknown length back until it is complete, or until it is too large: a service must never take the beginning of
 * a body for the whole. Bodies that announce their length were checked before.
 */
record LimitedBody(long limit) implements ProxyInterceptor {

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        String encoding = context.request().proxiedRequest().getHeader("Transfer-Encoding");
        if (encoding == null) {
            return context.sendRequest();
        }
        return whole(context.request().getBody().stream())
                .compose(body -> {
                    context.request().setBody(Body.body(body));
                    return context.sendRequest();
                })
                .recover(problem -> problem instanceof BodyTooLarge
                        ? Future.succeededFuture(Problem.TOO_LARGE.insteadOfAnswer(context.request()))
                        : Future.failedFuture(problem));
    }

    private Future<Buffer> whole(ReadStream<Buffer> stream) {
        Promise<Buffer> whole = Promise.promise();
        Buffer collected = Buffer.buffer();
        stream.exceptionHandler(whole::tryFail);
        stream.endHandler(end -> whole.tryComplete(collected));
        stream.handler(chunk -> {
            if (collected.length() + chunk.length() > limit) {
                whole.tryFail(new BodyTooLarge());
            } else {
                collected.appendBuffer(chunk);
            }
        });
        stream.resume();
        return whole.future();
    }

    /** The sender went past the limit. */
    static final class BodyTooLarge extends RuntimeException {
        BodyTooLarge() {
            super("body too large", null, false, false);
        }
    }
}
