package nl.rentguy.sync.rentguy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;

/** Reads the text of an answer and no more of it than a page of RentGuy's largest documents has: the rest never gets into memory. */
final class LimitedText {
    /** A hundred documents of RentGuy's largest kind, whose text is at most 10,000 characters. */
    static final int MOST_BYTES = 4 * 1024 * 1024;

    private final Buffer read = Buffer.buffer();
    private final Promise<String> text = Promise.promise();
    private final HttpClientResponse response;

    private LimitedText(HttpClientResponse response) {
        this.response = response;
    }

    /** The text, cut off where it is longer; its connection is closed then. Fails when the connection breaks before. */
    static Future<String> of(HttpClientResponse response) {
        LimitedText reading = new LimitedText(response);
        response.exceptionHandler(reading.text::tryFail);
        response.endHandler(end -> reading.text.tryComplete(reading.read.toString()));
        response.handler(reading::take);
        return reading.text.future();
    }

    private void take(Buffer part) {
        int room = MOST_BYTES - read.length();
        read.appendBuffer(part, 0, Math.min(room, part.length()));
        if (part.length() > room && text.tryComplete(read.toString())) {
            response.request().reset();
        }
    }
}
