package nl.rentguy.bench.footprint;

import java.time.Duration;
import nl.rentguy.bench.lead.LeadForm;
import nl.rentguy.bench.load.Exchange;
import nl.rentguy.bench.load.HttpSubject;
import nl.rentguy.platform.LocalPlatform;

/**
 * How long a start of the whole suite took, in seconds.
 *
 * @param firstLead until a lead, tried all the time through the gateway, was answered with 201
 * @param everything until every part was ready
 */
record SuiteStart(double firstLead, double everything) {
    private static final Duration TRY_EVERY = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Starts it, with somebody who tries to hand in a lead from the first moment on. */
    static SuiteStart of(LocalPlatform platform) throws InterruptedException {
        long start = System.nanoTime();
        Visitor visitor = new Visitor(platform.gateway().port());
        visitor.start();
        try {
            platform.start();
            long ready = System.nanoTime();
            visitor.join(PATIENCE);
            return new SuiteStart((visitor.acceptedAt - start) / 1e9, (ready - start) / 1e9);
        } finally {
            visitor.interrupt();
        }
    }

    private static final class Visitor extends Thread {
        private final HttpSubject gateway;
        private volatile long acceptedAt = Long.MAX_VALUE;

        Visitor(int port) {
            super("first-visitor");
            setDaemon(true);
            gateway = new HttpSubject("gateway", port, LeadForm.to(port));
        }

        @Override
        public void run() {
            try {
                while (!isAccepted()) {
                    Thread.sleep(TRY_EVERY);
                }
                acceptedAt = System.nanoTime();
            } catch (InterruptedException tooLate) {
                Thread.currentThread().interrupt();
            }
        }

        private boolean isAccepted() throws InterruptedException {
            try (Exchange exchange = gateway.open()) {
                return exchange.once() == Exchange.CREATED;
            } catch (InterruptedException tooLate) {
                throw tooLate;
            } catch (Exception notYet) {
                return false;
            }
        }
    }
}
