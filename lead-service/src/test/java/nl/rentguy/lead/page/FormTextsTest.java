package nl.rentguy.lead.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.rentguy.events.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTextsTest {
    private static final Pattern ERROR_LINE = Pattern.compile("id=\"([\\w.]+)-error\"([^>]*)>");
    private static final Pattern TEXT = Pattern.compile("data-([a-z-]+)=\"([^\"]*)\"");

    @Test
    void bothLanguagesSayTheSameThings() {
        // When
        var dutch = ResourceBundle.getBundle("texts.form", Locale.of("nl")).keySet();

        // Then
        assertThat(dutch)
                .isEqualTo(
                        ResourceBundle.getBundle("texts.form", Locale.of("en")).keySet());
    }

    @ParameterizedTest
    @CsvSource({"NL, index.html", "EN, en.html"})
    void thePageWithScriptSaysWhatThePageWithoutSays(Language language, String page) throws IOException {
        // Given
        FormTexts texts = FormTexts.in(language);

        // When
        Matcher lines = ERROR_LINE.matcher(read(page));

        // Then
        int compared = 0;
        while (lines.find()) {
            Matcher text = TEXT.matcher(lines.group(2));
            while (text.find()) {
                assertThat(text.group(2)).isEqualTo(texts.error(lines.group(1), text.group(1)));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(10);
    }

    @Test
    void anUnknownCodeStillGetsWords() {
        // When
        FormTexts texts = FormTexts.in(Language.EN);

        // Then
        assertThat(texts.error("email", "never-heard-of")).isEqualTo("We cannot read this.");
        assertThat(texts.refusal("never-heard-of", "title")).isEqualTo("Your enquiry was not sent");
        assertThat(texts.label("never.heard.of")).isEqualTo("never.heard.of");
    }

    private static String read(String page) throws IOException {
        try (InputStream file = FormTexts.class.getResourceAsStream("/META-INF/resources/" + page)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
