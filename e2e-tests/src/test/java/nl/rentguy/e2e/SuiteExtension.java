package nl.rentguy.e2e;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the suite with the first scenario, mends it after each, stops it after the last. */
final class SuiteExtension implements ParameterResolver, BeforeEachCallback, AfterEachCallback {
    private static final Namespace OWN = Namespace.create(SuiteExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Suite.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return suite(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        suite(context);
        context.getStore(OWN).put("began", System.nanoTime());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Suite suite = suite(context);
        long began = context.getStore(OWN).get("began", Long.class);
        Measured.print(
                context.getRequiredTestClass().getSimpleName() + ": " + context.getDisplayName(),
                Duration.ofNanos(System.nanoTime() - began));
        if (context.getExecutionException().isPresent()) {
            System.out.println("[failed] logs of the suite are in " + suite.logs());
        }
        suite.mend();
    }

    private static Suite suite(ExtensionContext context) {
        return context.getRoot()
                .getStore(OWN)
                .computeIfAbsent(Start.class, type -> Start.attempt(), Start.class)
                .suite();
    }

    /** The one attempt to start; when it failed, every scenario says so at once instead of trying again. */
    private record Start(@Nullable Suite running, @Nullable RuntimeException failure) implements AutoCloseable {
        static Start attempt() {
            try {
                return new Start(Suite.start(), null);
            } catch (RuntimeException e) {
                return new Start(null, e);
            }
        }

        Suite suite() {
            if (running == null) {
                throw new IllegalStateException("the suite did not start", failure);
            }
            return running;
        }

        @Override
        public void close() {
            if (running != null) {
                running.close();
            }
        }
    }
}
