package nl.rentguy.sync.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.rentguy.sync.rentguy.RentGuyAnswer;
import nl.rentguy.sync.rentguy.RentGuyRequest;
import nl.rentguy.sync.rentguy.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TryDeliveryTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
    private static final String PAGE = "<html><body>Signed in.</body></html>";

    private final List<RentGuyRequest> sent = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {PAGE, "", "{}", "[]", "null", "{\"version\":3}", "{\"version\":\"4\"}"})
    void whatIsNotTheDocumentDeliversNothing(String body) {
        // Given
        TryDelivery tries = answering(200, body);

        // When
        Tried tried = tries.handle(claimed(EntityType.CONTACT, false)).await().indefinitely();

        // Then
        assertThat(tried.answer().reason()).isEqualTo("server-error (200): the answer is not understood");
        assertThat(tried.answer().inDoubt()).isTrue();
        assertThat(tried.exchanges()).extracting(Exchange::outcome).containsExactly("server-error");
    }

    @ParameterizedTest
    @CsvSource({"201, 4", "200, 5"})
    void theDocumentInThisVersionOrANewerOneDelivers(int status, long version) {
        // Given
        TryDelivery tries = answering(status, "{\"externalId\":\"x\",\"version\":" + version + "}");

        // When
        Tried tried = tries.handle(claimed(EntityType.CONTACT, false)).await().indefinitely();

        // Then
        assertThat(tried.answer().verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void aPageInsteadOfWhatRentGuyHoldsSendsNothing() {
        // Given
        TryDelivery tries = answering(200, PAGE);

        // When
        Tried tried = tries.handle(claimed(EntityType.CONTACT, true)).await().indefinitely();

        // Then
        assertThat(sent).extracting(RentGuyRequest::method).containsExactly(RentGuyRequest.Method.GET);
        assertThat(tried.answer().verdict()).isEqualTo(Verdict.SERVER_ERROR);
        assertThat(tried.answer().inDoubt()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREW_MATCH | <html>ok</html>",
                "CREW_MATCH | {\"status\":\"perhaps\",\"crew\":[],\"missing\":[]}",
                "INVENTORY_CHECK | {\"status\":\"reserved\",\"conflicts\":[]}",
                "INVENTORY_CHECK | {\"status\":\"available\"}"
            })
    void anAnswerThatNobodyUnderstandsToAQuestionIsNone(EntityType question, String body) {
        // Given
        TryDelivery tries = answering(200, body);

        // When
        Tried tried = tries.handle(claimed(question, false)).await().indefinitely();

        // Then
        assertThat(tried.answer().reason()).isEqualTo("server-error (200): the answer is not understood");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREW_MATCH | {\"status\":\"none\",\"crew\":[],\"missing\":[]}",
                "INVENTORY_CHECK | {\"status\":\"conflict\",\"conflicts\":[]}"
            })
    void anAnswerInRentGuysWordsCounts(EntityType question, String body) {
        // Given
        TryDelivery tries = answering(200, body);

        // When
        Tried tried = tries.handle(claimed(question, false)).await().indefinitely();

        // Then
        assertThat(tried.answer().verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    private TryDelivery answering(int status, String body) {
        RentGuyAnswer answer = new RentGuyAnswer(Verdict.ACCEPTED, status, "", null, body, false);
        return new TryDelivery(
                request -> {
                    sent.add(request);
                    return Uni.createFrom().item(answer);
                },
                CLOCK);
    }

    private static ClaimedDelivery claimed(EntityType type, boolean lookUp) {
        return new ClaimedDelivery(
                "mr-dj",
                UUID.randomUUID(),
                type,
                UUID.randomUUID(),
                4,
                "{}",
                "key",
                "corr",
                1,
                lookUp,
                null,
                CLOCK.instant());
    }
}
