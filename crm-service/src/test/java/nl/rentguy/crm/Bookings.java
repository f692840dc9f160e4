package nl.rentguy.crm;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A deal of an enquiry of its own, and its booking, as Mr. DJ's staff see them. */
public record Bookings(Enquiry enquiry, UUID dealId) {
    public static final String EVENING = """
            {"status": "option", "startsAt": "2027-06-12T18:00:00+02:00", "endsAt": "2027-06-13T02:30:00+02:00",
             "location": "Kasteel de Haar", "equipment": [{"sku": "dj-set", "quantity": 1}],
             "crewRoles": [{"role": "dj", "count": 1}]}
            """;

    /** A deal that has no booking yet. */
    public static Bookings none() {
        Enquiry enquiry = Enquiry.aWedding();
        Map<String, Object> deal = Api.dealOf(enquiry);
        return new Bookings(enquiry, UUID.fromString((String) deal.get("id")));
    }

    /** A deal booked for an evening, as an option. */
    public static Bookings anEvening() {
        Bookings bookings = none();
        bookings.put(EVENING).statusCode(201);
        return bookings;
    }

    public String path() {
        return "/api/crm/deals/" + dealId + "/booking";
    }

    public ValidatableResponse put(String body) {
        return Api.sales().body(body).put(path()).then();
    }

    public ValidatableResponse put(String body, String ifMatch) {
        return Api.sales().header("If-Match", ifMatch).body(body).put(path()).then();
    }

    public UUID id() {
        return UUID.fromString(Api.read(path()).getString("id"));
    }

    public UUID contactId() {
        return UUID.fromString(Api.read("/api/crm/deals/" + dealId).getString("contact.id"));
    }

    /** Open or closed activities of the deal, those of its stages left out; newest first. */
    public List<Map<String, Object>> activities(boolean open) {
        return Api.items(enquiry, "/api/crm/activities?subjectType=deal&subjectId=" + dealId + "&open=" + open).stream()
                .filter(activity -> !activity.containsKey("slaStage"))
                .toList();
    }
}
