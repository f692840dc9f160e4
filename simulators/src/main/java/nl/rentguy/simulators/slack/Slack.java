package nl.rentguy.simulators.slack;

import nl.rentguy.simulators.channel.ChatCompany;
import nl.rentguy.simulators.http.Problem;

/** The webhook address that a Slack channel gets from an app with incoming webhooks. */
public final class Slack {
    private static final long MOST_BYTES = 128 * 1024;
    private static final Problem TOO_LARGE =
            Problem.of(413, "payload_too_large", "A message holds at most " + MOST_BYTES + " bytes.");

    /** As its stand-in behaves. */
    public static final ChatCompany COMPANY =
            new ChatCompany("slack", "Slack", MOST_BYTES, TOO_LARGE, SlackErrors::answer, SlackMessage::receive);

    private Slack() {}
}
