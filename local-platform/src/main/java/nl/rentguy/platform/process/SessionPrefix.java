package nl.rentguy.platform.process;

import java.util.List;

/** {@code setsid} where it exists (it replaces itself by the command, so the pid stays the command's). */
final class SessionPrefix {

    private static final List<String> WORDS = Programs.exists("setsid") ? List.of("setsid") : List.of();

    private SessionPrefix() {}

    static List<String> words() {
        return WORDS;
    }
}
