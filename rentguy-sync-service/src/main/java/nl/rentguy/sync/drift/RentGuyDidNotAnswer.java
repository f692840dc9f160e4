package nl.rentguy.sync.drift;

/** RentGuy did not show what it holds; the message says why. */
class RentGuyDidNotAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RentGuyDidNotAnswer(String reason) {
        super(reason);
    }
}
