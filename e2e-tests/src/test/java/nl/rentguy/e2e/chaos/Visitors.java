package nl.rentguy.e2e.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import nl.rentguy.e2e.Enquiry;
import nl.rentguy.e2e.Visitor;

/** People who fill in the form, one after the other; one in ten was here before and asks for something else. */
final class Visitors {
    private static final int BACK_ONE_IN = 10;
    private static final List<String> FIRST_NAMES = List.of("Noor", "Daan", "Fleur", "Sem", "Jan-Willem", "Zoë");
    private static final List<String> LAST_NAMES = List.of("Bakker", "Dijkstra", "Velden", "Graaf", "Ruiter");

    private final Random random;
    private final List<Visitor> known = new ArrayList<>();
    private int forms;

    Visitors(long seed) {
        this.random = new Random(seed);
    }

    /** The next form, with a tag and an idempotency key of its own. */
    synchronized Enquiry next() {
        String tag = String.format(Locale.ROOT, "chaos-%06d", ++forms);
        if (!known.isEmpty() && random.nextInt(BACK_ONE_IN) == 0) {
            return known.get(random.nextInt(known.size()))
                    .enquiry(tag)
                    .with("eventType", "corporate")
                    .with("guests", 40);
        }
        Visitor visitor = stranger(forms);
        known.add(visitor);
        return visitor.enquiry(tag);
    }

    private Visitor stranger(int number) {
        String first = FIRST_NAMES.get(random.nextInt(FIRST_NAMES.size()));
        String last = LAST_NAMES.get(random.nextInt(LAST_NAMES.size()));
        String email = "visitor" + number + "@chaos.example";
        return random.nextBoolean()
                ? Visitor.dutch(first, "van der", last, email)
                : Visitor.english(first, last, email);
    }
}
