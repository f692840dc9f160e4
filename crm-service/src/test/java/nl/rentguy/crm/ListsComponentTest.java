package nl.rentguy.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.rentguy.events.EventType;
import nl.rentguy.testkit.Database;
import nl.rentguy.testkit.PlatformResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class ListsComponentTest {

    @Test
    void pagesShowEveryDealOnceNewestFirst() {
        // Given
        Enquiry first = Enquiry.aWedding();
        List<Enquiry> all = List.of(first, first.again(), first.again(), first.again(), first.again());
        List<Object> ids = new ArrayList<>();
        all.forEach(enquiry -> ids.add(Api.dealOf(enquiry).get("id")));
        Collections.reverse(ids);
        String contactId = Api.read("/api/crm/deals/" + ids.getFirst()).getString("contact.id");

        // When
        List<Object> paged = new ArrayList<>();
        String next = null;
        do {
            JsonPath page =
                    Api.read("/api/crm/deals?limit=2&contactId=" + contactId + (next == null ? "" : "&after=" + next));
            paged.addAll(page.getList("items.id"));
            next = page.getString("next");
        } while (next != null);

        // Then
        assertThat(paged).isEqualTo(ids);
    }

    @Test
    void thePageNamesTheNext() {
        // Given
        Enquiry first = Enquiry.aWedding();
        Api.dealOf(first);
        Api.dealOf(first.again());

        // When
        var answer =
                Api.sales().get("/api/crm/leads?limit=1&email=" + first.email()).then();

        // Then
        String link = answer.statusCode(200).extract().header("Link");
        assertThat(link).contains("rel=\"next\"").contains("after=").contains("limit=1");
    }

    @Test
    void dealsAreFoundByEachFilter() {
        // Given
        Enquiry enquiry = Enquiry.aWedding().about(EventType.FESTIVAL);
        Object id = Api.dealOf(enquiry).get("id");
        String contactId = Api.read("/api/crm/deals/" + id).getString("contact.id");

        // When
        List<Object> found = ids("/api/crm/deals?pipeline=festivals&stage=new-lead&status=open&contactId=" + contactId
                + "&leadId=" + enquiry.leadId());

        // Then
        assertThat(found).containsExactly(id);
        for (String other : List.of("pipeline=weddings", "stage=quote", "status=lost")) {
            assertThat(ids("/api/crm/deals?leadId=" + enquiry.leadId() + "&" + other))
                    .as(other)
                    .isEmpty();
        }
    }

    @Test
    void leadsAreFoundByEachFilter() {
        // Given
        Enquiry enquiry = Enquiry.aWedding().through("beurs");
        Api.dealOf(enquiry);
        String contactId = Api.read("/api/crm/leads/" + enquiry.leadId()).getString("contactId");

        // When
        List<Object> found = ids("/api/crm/leads?status=new&source=beurs&contactId=" + contactId + "&email="
                + enquiry.email().toUpperCase(java.util.Locale.ROOT));

        // Then
        assertThat(found).containsExactly(enquiry.leadId().toString());
        for (String other : List.of("status=won", "source=website", "email=niemand@voorbeeld.nl")) {
            assertThat(ids("/api/crm/leads?contactId=" + contactId + "&" + other))
                    .as(other)
                    .isEmpty();
        }
    }

    @Test
    void contactsAreFoundByPhoneAsOneDialsIt() {
        // Given
        Enquiry enquiry = Enquiry.aWedding().by("Joris", null, "Smit", "+31205551234");
        Api.dealOf(enquiry);

        // When
        JsonPath found = Api.read("/api/crm/contacts?phone=020-5551234&email=" + enquiry.email());

        // Then
        assertThat(found.getList("items.fullName")).containsExactly("Joris Smit");
        assertThat(found.getList("items.consents")).containsOnlyNulls();
    }

    @Test
    void pipelinesComeInTheTenantsOrder() {
        // When
        JsonPath pipelines = Api.read("/api/crm/pipelines");

        // Then
        assertThat(pipelines.getList("items.key"))
                .containsExactly("weddings", "corporate", "equipment-only", "festivals", "general");
        assertThat(pipelines.getList("items[0].stages.name"))
                .containsExactly(
                        "Nieuwe Lead",
                        "Kwalificatie",
                        "Offerte",
                        "Aanbetaling",
                        "Project Gereed",
                        "Facturatie",
                        "Evaluatie",
                        "Gewonnen",
                        "Verloren");
        assertThat(pipelines.getString("items[0].stages[8].closes")).isEqualTo("lost");
        assertThat(pipelines.getList("items[0].eventTypes")).containsExactly("wedding");
    }

    @ParameterizedTest
    @CsvSource({
        "contacts?limit=0,           limit",
        "contacts?limit=201,         limit",
        "contacts?limit=many,        limit",
        "contacts?after=7,           after",
        "contacts?email=nobody,      email",
        "contacts?phone=nobody,      phone",
        "contacts/7,                 id",
        "leads?status=cold,          status",
        "leads?contactId=7,          contactId",
        "leads/7,                    id",
        "leads?source=%00,           source",
        "leads?email=a%00@b.nl,      email",
        "contacts?email=a%00@b.nl,   email",
        "deals?pipeline=%00,         pipeline",
        "deals?pipeline=fairs,       pipeline",
        "deals?stage=%00,            stage",
        "deals?stage=signed,         stage",
        "activities?owner=%00,       owner",
        "activities?dueBefore=%2B999999999-01-01T00:00:00Z, dueBefore",
        "deals?status=closed,        status",
        "deals?leadId=7,             leadId",
        "deals/7,                    id",
        "activities?open=yes,        open",
        "activities?dueBefore=today, dueBefore",
        "activities?subjectType=deal, subjectId",
        "activities?subjectId=019a2f4c-7d10-7c31-9e5a-4b1f6a0d8c10, subjectType",
        "activities?subjectType=car&subjectId=019a2f4c-7d10-7c31-9e5a-4b1f6a0d8c10, subjectType"
    })
    void whatIsNotUnderstoodIsNamed(String path, String field) {
        Api.sales()
                .urlEncodingEnabled(false)
                .get("/api/crm/" + path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo(field));
    }

    @Test
    void anUnknownStageIsAnsweredWithThoseOfThePipeline() {
        // When
        var answer =
                Api.sales().get("/api/crm/deals?pipeline=weddings&stage=signed").then();

        // Then
        answer.statusCode(400)
                .body(
                        "errors[0].allowed",
                        equalTo(
                                "new-lead, qualification, quote, deposit, project-ready, invoicing, evaluation, won, lost"));
    }

    @Test
    void aStageThatAnotherReplicaAddedIsKnownAtOnce() throws Exception {
        // Given
        Api.as("demo-rentals", "sales")
                .get("/api/crm/deals?stage=new-lead")
                .then()
                .statusCode(200);
        try (var connection = Database.of("crm").asService();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.tenant_id', 'demo-rentals', true)");
            statement.execute("insert into crm_stage values"
                    + " ('demo-rentals', 'general', 'added-later', 'Later', 99, 0, 'no', false)");
            connection.commit();
        }

        // When
        var answer = Api.as("demo-rentals", "sales")
                .get("/api/crm/deals?stage=added-later")
                .then();

        // Then
        answer.statusCode(200).body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crm_deal USING btree (tenant_id, pipeline, status, id DESC)",
                "crm_deal USING btree (tenant_id, pipeline, stage, id DESC)",
                "crm_deal USING btree (tenant_id, status, id DESC)",
                "crm_deal USING btree (tenant_id, stage, id DESC)",
                "crm_deal USING btree (tenant_id, contact_id, id DESC)",
                "crm_lead USING btree (tenant_id, source, status, id DESC)",
                "crm_lead USING btree (tenant_id, email, id DESC)",
                "crm_activity USING btree (tenant_id, due_at DESC, id DESC) WHERE (due_at IS NOT NULL)",
                "crm_activity USING btree (tenant_id, due_at DESC, id DESC) WHERE (completed_at IS NULL)",
                "crm_activity USING btree (tenant_id, owner, due_at DESC, id DESC) WHERE (completed_at IS NULL)"
            })
    void aListNeedNotReadWhatItDoesNotShow(String index) throws Exception {
        // Given
        String query = "select count(*) from pg_indexes where indexdef like '%.'||?";

        // When
        long found;
        try (var connection = Database.of("crm").asService();
                var statement = connection.prepareStatement(query)) {
            statement.setString(1, index);
            try (var row = statement.executeQuery()) {
                row.next();
                found = row.getLong(1);
            }
        }

        // Then
        assertThat(found).isOne();
    }

    private static List<Object> ids(String path) {
        return Api.read(path).getList("items.id");
    }
}
