package nl.rentguy.lead.page;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rentguy.events.Language;

/** Texts of the form towards visitors, from {@code texts/form_<language>.properties}. */
public final class FormTexts {
    private static final Map<Language, FormTexts> TEXTS =
            Stream.of(Language.values()).collect(Collectors.toUnmodifiableMap(language -> language, FormTexts::new));

    private final Language language;
    private final ResourceBundle bundle;

    private FormTexts(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "texts.form",
                Locale.of(language.code()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static FormTexts in(Language language) {
        return Objects.requireNonNull(TEXTS.get(language));
    }

    public Language language() {
        return language;
    }

    /**
     * A text by its key.
     *
     * @throws java.util.MissingResourceException when there is none
     */
    public String get(String key) {
        return bundle.getString(key);
    }

    /** What a visitor calls the field; the field's own name when the form does not show it. */
    public String label(String field) {
        return orElse("field." + field, field);
    }

    /** What is wrong with a field, as a sentence; the general sentence of the code when the field has none of its own. */
    public String error(String field, String code) {
        return orElse("error." + field + "." + code, orElse("error." + code, get("error")));
    }

    /** Title and explanation of a refusal; general words for a code that has none of its own. */
    public String refusal(String code, String part) {
        return orElse("refused." + code + "." + part, get("refused." + part));
    }

    private String orElse(String key, String other) {
        return bundle.containsKey(key) ? bundle.getString(key) : other;
    }
}
