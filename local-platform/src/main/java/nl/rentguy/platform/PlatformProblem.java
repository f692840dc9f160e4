package nl.rentguy.platform;

/** Why the platform cannot go on, as one sentence that also says what to do next; meant to be shown as it is. */
public class PlatformProblem extends RuntimeException {

    public PlatformProblem(String sentence) {
        super(sentence);
    }

    public PlatformProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
