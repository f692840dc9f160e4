package nl.rentguy.e2e.chaos;

/** Makes something fail, and mends it. */
interface Sabotage {

    /**
     * Makes it fail.
     *
     * @return what is worth knowing about how it failed; may be empty
     * @throws RuntimeException when it does not fail in the way that is meant
     */
    String begin(Fault fault);

    /**
     * Mends it; may be called again after a failure.
     *
     * @throws RuntimeException when it does not work yet
     */
    void end(Fault fault);
}
