package nl.rentguy.crm.persistence;

import jakarta.persistence.Converter;
import nl.rentguy.events.Language;

/** Column form of {@link Language}. */
@Converter(autoApply = true)
public class LanguageColumn extends WireName<Language> {
    public LanguageColumn() {
        super(Language::code, Language::of);
    }
}
