package nl.rentguy.bench.growth;

import java.util.Random;
import java.util.function.Supplier;
import nl.rentguy.bench.growth.Question.Asked;
import nl.rentguy.bench.load.Read;
import nl.rentguy.platform.RunningPart;

/** One service on a database of one size, to be compared with the same on other sizes. */
record Side(Population population, RunningPart service, Filling filling, Samples samples, Staff staff, Random random) {

    /** What staff of any tenant ask, each time about something else. */
    Supplier<Read> reads(Question question) {
        return () -> {
            synchronized (random) {
                Asked asked = new Asked(population, samples, random.nextInt(Population.TENANTS), random);
                return new Read(question.asking().path(asked), staff.token(asked.tenant()));
            }
        };
    }

    /** Who asks. */
    @FunctionalInterface
    interface Staff {
        String token(int tenant);
    }
}
