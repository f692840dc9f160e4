package nl.rentguy.simulators.rentguy.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {

    @Test
    void signsTheTimeAndTheBodyWithEverySecret() {
        // When
        String signature = Signature.of("{\"a\":1}", Instant.ofEpochSecond(1_700_000_000L), List.of("one", "two"));

        // Then
        assertEquals(
                "t=1700000000"
                        + ",v1=1772115625e3255dbfca5d6d58f8ff88a635c98e7ea74e2161a12b6a61dd1858"
                        + ",v1=8e6298b3af5de80015be7bd69f5b2c31bc7d4d8d5c6eadc373734ada10e241d6",
                signature);
    }
}
