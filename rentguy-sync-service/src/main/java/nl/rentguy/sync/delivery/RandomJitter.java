package nl.rentguy.sync.delivery;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ThreadLocalRandom;

/** Evenly spread. Tests put a fixed one in its place. */
@ApplicationScoped
@DefaultBean
class RandomJitter implements Jitter {

    @Override
    public double share() {
        return ThreadLocalRandom.current().nextDouble();
    }
}
