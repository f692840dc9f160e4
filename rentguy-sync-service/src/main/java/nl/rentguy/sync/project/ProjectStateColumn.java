package nl.rentguy.sync.project;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a project's state under its wire name. */
@Converter(autoApply = true)
public class ProjectStateColumn implements AttributeConverter<ProjectState, String> {

    @Override
    public String convertToDatabaseColumn(ProjectState state) {
        return state.wireName();
    }

    @Override
    public ProjectState convertToEntityAttribute(String column) {
        return ProjectState.of(column);
    }
}
