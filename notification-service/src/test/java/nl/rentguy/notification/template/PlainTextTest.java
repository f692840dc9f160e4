package nl.rentguy.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @Test
    void aLongTextIsCutBetweenCharacters() {
        // Given an emoji across the limit
        String text = "a".repeat(199) + "\ud83c\udf89" + "b";

        // When
        String cut = PlainText.line(text);

        // Then
        assertThat(cut).isEqualTo("a".repeat(199) + "\u2026");
    }

    @Test
    void paragraphsKeepTheirLineBreaksOnly() {
        // When
        String text = PlainText.paragraphs("one\r\ntwo\u0007\tthree\n");

        // Then
        assertThat(text).isEqualTo("one\ntwo  three");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jean-Luc",
                "J.P.",
                "O'Neil",
                "Anne Marie",
                "\u05e9\u05e8\u05d4",
                "A.van Dijk",
                "Zo\u00eb \ud83c\udf89"
            })
    void realNamesAreGreeted(String name) {
        // When
        String greeting = PlainText.greeting(name);

        // Then
        assertThat(greeting).isEqualTo(name);
    }
}
