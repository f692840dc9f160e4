package nl.rentguy.crm.persistence;

import jakarta.persistence.Converter;
import nl.rentguy.events.SubjectType;

/** Column form of {@link SubjectType}. */
@Converter(autoApply = true)
public class SubjectTypeColumn extends WireName<SubjectType> {
    public SubjectTypeColumn() {
        super(SubjectType::wireName, SubjectType::of);
    }
}
