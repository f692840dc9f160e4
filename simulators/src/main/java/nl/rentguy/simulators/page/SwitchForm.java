package nl.rentguy.simulators.page;

import static nl.rentguy.simulators.page.Html.escape;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.rentguy.simulators.failure.FailingCall;
import nl.rentguy.simulators.failure.FailureMode;
import nl.rentguy.simulators.failure.FailureSetting;
import nl.rentguy.simulators.standin.Listing;
import nl.rentguy.simulators.standin.StandIn;

/** The failure switch as a form; its script sends it as a {@code PUT}. */
final class SwitchForm {
    private SwitchForm() {}

    static String of(StandIn standIn) {
        FailureSetting setting = standIn.failures().setting();
        String name = escape(standIn.name());
        return """
                <form data-switch="/simulators/%1$s/failure" aria-labelledby="%1$s-switch">
                  <h3 id="%1$s-switch">Failure switch</h3>
                  <p><label for="%1$s-mode">Mode</label> <select id="%1$s-mode" name="mode">%2$s</select></p>
                  <p><label for="%1$s-remaining">Requests still to hit (empty: until changed)</label>
                    <input id="%1$s-remaining" name="remaining" type="number" min="1" step="1" value="%3$s"></p>
                  <p><label for="%1$s-probability">Chance of a hit (0 to 1)</label>
                    <input id="%1$s-probability" name="probability" type="number" min="0" max="1" step="any" required value="%4$s"></p>
                  <p><label for="%1$s-latency">Delay of a hit (milliseconds)</label>
                    <input id="%1$s-latency" name="latencyMs" type="number" min="0" max="60000" step="1" required value="%5$s"></p>
                  <p><label for="%1$s-spread">Spread of the delay (milliseconds)</label>
                    <input id="%1$s-spread" name="latencySpreadMs" type="number" min="0" max="60000" step="1" required value="%6$s"></p>
                  <p><button type="submit">Set</button> <span role="status"></span></p>
                </form>
                %7$s
                """.formatted(
                        name,
                        options(setting.mode()),
                        escape(setting.remaining()),
                        escape(setting.probability()),
                        escape(setting.latencyMs()),
                        escape(setting.latencySpreadMs()),
                        ListingTable.of(calls(standIn)));
    }

    private static Listing calls(StandIn standIn) {
        return new Listing(
                "Failure switches for some calls only",
                List.of("Calls", "Mode", "Remaining", "Chance", "Delay (ms)", "Spread (ms)"),
                standIn.failures().calls().stream().map(SwitchForm::row).toList());
    }

    private static List<String> row(FailingCall call) {
        FailureSetting setting = call.setting();
        return List.of(
                call.title(),
                setting.mode().wireName(),
                setting.remaining() == null
                        ? "until changed"
                        : setting.remaining().toString(),
                Double.toString(setting.probability()),
                Long.toString(setting.latencyMs()),
                Long.toString(setting.latencySpreadMs()));
    }

    private static String options(FailureMode current) {
        return Arrays.stream(FailureMode.values())
                .map(mode ->
                        "<option" + (mode == current ? " selected" : "") + ">" + escape(mode.wireName()) + "</option>")
                .collect(Collectors.joining());
    }
}
