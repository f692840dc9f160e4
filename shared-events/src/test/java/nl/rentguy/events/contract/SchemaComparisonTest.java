package nl.rentguy.events.contract;

import static nl.rentguy.events.contract.SchemaChange.breaking;
import static nl.rentguy.events.contract.SchemaChange.compatible;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaComparisonTest {
    private static final String EMAIL = object("'email':{'type':'string'}", "'email'");
    private static final String EMAIL_OPTIONAL = object("'email':{'type':'string'}", "");
    private static final String NOTHING = object("", "");

    static Stream<Arguments> rules() {
        return Stream.of(
                arguments("removed field", EMAIL, NOTHING, breaking("email", "was removed")),
                arguments("removed optional field", EMAIL_OPTIONAL, NOTHING, breaking("email", "was removed")),
                arguments(
                        "new required field",
                        NOTHING,
                        EMAIL,
                        breaking("email", "was added as required, but events written before do not have it")),
                arguments("new optional field", NOTHING, EMAIL_OPTIONAL, compatible("email", "was added as optional")),
                arguments(
                        "optional to required",
                        EMAIL_OPTIONAL,
                        EMAIL,
                        breaking("email", "became required, but events written before may lack it")),
                arguments(
                        "required to optional",
                        EMAIL,
                        EMAIL_OPTIONAL,
                        breaking("email", "became optional, but readers rely on it")),
                arguments(
                        "retyped field",
                        field("{'type':'string'}"),
                        field("{'type':'integer'}"),
                        breaking("x", "changed its type from \"string\" to \"integer\"")),
                arguments(
                        "type that may be null",
                        field("{'type':'string'}"),
                        field("{'type':['string','null']}"),
                        breaking("x", "changed its type from \"string\" to [\"string\",\"null\"]")),
                arguments(
                        "changed format",
                        field("{'type':'string','format':'date'}"),
                        field("{'type':'string','format':'date-time'}"),
                        breaking("x", "changed its format from \"date\" to \"date-time\"")),
                arguments(
                        "format dropped",
                        field("{'type':'string','format':'uuid'}"),
                        field("{'type':'string'}"),
                        breaking("x", "changed its format from \"uuid\" to none")),
                arguments(
                        "enum value removed",
                        field("{'type':'string','enum':['nl','en']}"),
                        field("{'type':'string','enum':['nl']}"),
                        breaking("x", "lost value \"en\"")),
                arguments(
                        "enum value added",
                        field("{'type':'string','enum':['nl']}"),
                        field("{'type':'string','enum':['nl','de']}"),
                        breaking("x", "gained value \"de\", which readers of today refuse")),
                arguments(
                        "text became an enum",
                        field("{'type':'string'}"),
                        field("{'type':'string','enum':['nl']}"),
                        breaking("x", "now allows listed values only")),
                arguments(
                        "enum became text",
                        field("{'type':'string','enum':['nl']}"),
                        field("{'type':'string'}"),
                        breaking("x", "no longer lists its values")),
                arguments(
                        "personal data unmarked",
                        field("{'type':'string','x-personal-data':true}"),
                        field("{'type':'string'}"),
                        breaking("x", "lost @PersonalData, so erasure would pass it by")),
                arguments(
                        "personal data marked",
                        field("{'type':'string'}"),
                        field("{'type':'string','x-personal-data':true}"),
                        compatible("x", "gained @PersonalData")),
                arguments("field of a nested record", field(EMAIL), field(NOTHING), breaking("x.email", "was removed")),
                arguments(
                        "new optional field of a nested record",
                        field(NOTHING),
                        field(EMAIL_OPTIONAL),
                        compatible("x.email", "was added as optional")),
                arguments(
                        "field of the records in a list removed",
                        field("{'type':'array','items':" + EMAIL + "}"),
                        field("{'type':'array','items':" + NOTHING + "}"),
                        breaking("x[].email", "was removed")),
                arguments(
                        "optional field of the records in a list",
                        field("{'type':'array','items':" + NOTHING + "}"),
                        field("{'type':'array','items':" + EMAIL_OPTIONAL + "}"),
                        compatible("x[].email", "was added as optional")),
                arguments(
                        "items of a list",
                        field("{'type':'array','items':{'type':'string'}}"),
                        field("{'type':'array','items':{'type':'integer'}}"),
                        breaking("x[]", "changed its type from \"string\" to \"integer\"")),
                arguments(
                        "values of a map",
                        field("{'type':'object','additionalProperties':{'type':'string'}}"),
                        field("{'type':'object','additionalProperties':{'type':'integer'}}"),
                        breaking("x.*", "changed its type from \"string\" to \"integer\"")),
                arguments(
                        "readers no longer tolerant",
                        "{'type':'object'}",
                        "{'type':'object','additionalProperties':false}",
                        breaking("*", "changed 'schema' from none to false, which the comparison cannot judge")),
                arguments(
                        "keyword without a rule",
                        field("{'type':'string'}"),
                        field("{'type':'string','maxLength':5}"),
                        breaking("x", "changed 'maxLength' from none to 5, which the comparison cannot judge")),
                arguments(
                        "another name",
                        "{'$id':'urn:a:1','type':'object'}",
                        "{'$id':'urn:a:2','type':'object'}",
                        breaking(
                                "",
                                "changed '$id' from \"urn:a:1\" to \"urn:a:2\", which the comparison cannot judge")),
                arguments(
                        "order only",
                        field("{'type':'string','enum':['nl','en']}"),
                        field("{'type':'string','enum':['en','nl']}"),
                        compatible("", "is only written in another order")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void judgesChange(String rule, String committed, String current, SchemaChange expected) {
        // When
        var changes = SchemaComparison.between(tree(committed), tree(current));

        // Then
        assertThat(changes).as(rule).containsExactly(expected);
    }

    @Test
    void reportsEveryChangeAtOnce() {
        // Given
        var committed = object("'a':{'type':'string'},'b':{'type':'string'}", "'a'");
        var current = object("'b':{'type':'integer'},'c':{'type':'string'}", "");

        // When
        var changes = SchemaComparison.between(tree(committed), tree(current));

        // Then
        assertThat(changes)
                .containsExactly(
                        breaking("a", "was removed"),
                        breaking("b", "changed its type from \"string\" to \"integer\""),
                        compatible("c", "was added as optional"));
    }

    @Test
    void findsNothingInEqualSchemas() {
        // When
        var changes = SchemaComparison.between(tree(EMAIL), tree(EMAIL));

        // Then
        assertThat(changes).isEmpty();
    }

    private static String object(String properties, String required) {
        return "{'type':'object','properties':{" + properties + "},'required':[" + required + "]}";
    }

    private static String field(String schema) {
        return object("'x':" + schema, "'x'");
    }

    private static JsonNode tree(String json) {
        try {
            return new ObjectMapper().readTree(json.replace('\'', '"'));
        } catch (IOException e) {
            throw new AssertionError(json, e);
        }
    }
}
