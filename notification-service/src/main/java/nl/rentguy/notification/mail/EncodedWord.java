package nl.rentguy.notification.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Header text as encoded words (RFC 2047), which can neither end a header nor be mistaken for an address. Done here
 * because the mail client's own encoding turns every character beyond the basic plane, such as an emoji, into "??".
 */
final class EncodedWord {

    /** Letters, digits, spaces and a few marks that mean nothing in an address; short enough to need no folding. */
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 _-]{0,58}");

    private static final String START = "=?UTF-8?B?";
    private static final String END = "?=";
    /** 75 characters allowed per word, 12 of them frame: 60 of Base64, so 45 bytes. */
    private static final int MAX_BYTES = 45;

    private EncodedWord() {}

    /** The text for a header's value, folded where it is long. */
    static String of(String text) {
        if (HARMLESS.matcher(text).matches()) {
            return text;
        }
        List<String> words = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int bytes = 0;
        for (int character : text.codePoints().toArray()) {
            int size = utf8(Character.toString(character)).length;
            if (bytes + size > MAX_BYTES) {
                words.add(word(part));
                part.setLength(0);
                bytes = 0;
            }
            part.appendCodePoint(character);
            bytes += size;
        }
        words.add(word(part));
        return String.join("\r\n ", words);
    }

    private static String word(StringBuilder part) {
        return START + Base64.getEncoder().encodeToString(utf8(part.toString())) + END;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
