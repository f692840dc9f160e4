package nl.rentguy.sync.rentguy;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.rentguy.kit.settings.PrivateAddress;
import nl.rentguy.kit.settings.TestResult;
import nl.rentguy.kit.settings.Words;
import org.jspecify.annotations.Nullable;

/** Asks RentGuy whether address, key and workspace are right, and says in words what it answered. */
@ApplicationScoped
class RentGuyPing {
    private static final String PATH = "/ping";
    private static final int OK = 200;

    private final RentGuyConnection connection;

    RentGuyPing(RentGuyConnection connection) {
        this.connection = connection;
    }

    /** Ends within the access's time-out; never fails. */
    Uni<TestResult> handle(RentGuyAccess access) {
        String tried = "GET " + access.baseUrl() + PATH;
        return Uni.createFrom()
                .<HttpClientResponse>emitter(emitter -> answer(access).onComplete(emitter::complete, emitter::fail))
                .map(response -> response.statusCode() == OK && !isJson(response)
                        ? unexpected(tried, OK)
                        : answered(tried, response.statusCode()))
                .onFailure()
                .recoverWithItem(failure -> unanswered(tried, failure));
    }

    /** Of the answer only its head is waited for: what else comes is nothing to be shown. */
    private Future<HttpClientResponse> answer(RentGuyAccess access) {
        return connection
                .open(access, HttpMethod.GET, PATH)
                .compose(request -> request.send()
                        .timeout(access.timeout().toMillis(), TimeUnit.MILLISECONDS)
                        .onComplete(answered -> request.reset()));
    }

    /** A web site answers with a page whatever it is asked. */
    private static boolean isJson(HttpClientResponse response) {
        String type = response.getHeader("Content-Type");
        return type != null && type.startsWith("application/json");
    }

    private static TestResult answered(String tried, int status) {
        return switch (status) {
            case OK ->
                result(
                        "ok",
                        tried,
                        status,
                        "RentGuy accepteert de sleutel en de workspace.",
                        "RentGuy accepts the key and the workspace.");
            case 401 ->
                result(
                        "denied",
                        tried,
                        status,
                        "RentGuy weigert de API-sleutel. Maak in RentGuy een nieuwe en vul die hier in.",
                        "RentGuy refuses the API key. Make a new one in RentGuy and set it here.");
            case 403 ->
                result(
                        "denied",
                        tried,
                        status,
                        "Deze sleutel geeft geen toegang tot de workspace. Controleer de naam van de workspace.",
                        "This key does not open the workspace. Check the name of the workspace.");
            case 429 ->
                result(
                        "rate-limited",
                        tried,
                        status,
                        "RentGuy krijgt te veel verzoeken. Probeer het over een minuut opnieuw.",
                        "RentGuy gets too many requests. Try again in a minute.");
            default ->
                status >= 500
                        ? result(
                                "server-error",
                                tried,
                                status,
                                "RentGuy heeft zelf een storing. Er is niets mis met deze instellingen voor zover te zien.",
                                "RentGuy is in trouble itself. As far as can be seen these settings are right.")
                        : unexpected(tried, status);
        };
    }

    private static TestResult unexpected(String tried, int status) {
        return result(
                "unexpected",
                tried,
                status,
                "Op dit adres antwoordt iets anders dan de API van RentGuy. Controleer het adres.",
                "Something else than RentGuy's API answers at this address. Check the address.");
    }

    private static TestResult unanswered(String tried, Throwable failure) {
        return switch (failure) {
            case PrivateAddress ignored ->
                result(
                        "private-address",
                        tried,
                        null,
                        "Dit adres ligt in een besloten netwerk en wordt niet aangeroepen.",
                        "This address lies in a private network and is not called.");
            case TimeoutException ignored ->
                result(
                        "timeout",
                        tried,
                        null,
                        "RentGuy antwoordde niet op tijd. Controleer het adres of geef meer tijd.",
                        "RentGuy did not answer in time. Check the address or allow more time.");
            default ->
                result(
                        "unreachable",
                        tried,
                        null,
                        "Er kwam geen verbinding tot stand. Controleer het adres.",
                        "There was no connection. Check the address.");
        };
    }

    private static TestResult result(String outcome, String tried, @Nullable Integer status, String nl, String en) {
        return new TestResult("ok".equals(outcome), outcome, tried, status, new Words(nl, en));
    }
}
