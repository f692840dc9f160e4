package nl.rentguy.simulators.teams;

import nl.rentguy.simulators.channel.ChatCompany;
import nl.rentguy.simulators.http.Problem;

/** The webhook address that a Teams channel gets from Power Automate ("Workflows"). */
public final class Teams {
    private static final long MOST_BYTES = 28 * 1024;
    private static final Problem TOO_LARGE =
            Problem.of(413, "RequestEntityTooLarge", "A message holds at most " + MOST_BYTES + " bytes.");

    /** As its stand-in behaves. */
    public static final ChatCompany COMPANY =
            new ChatCompany("teams", "Teams", MOST_BYTES, TOO_LARGE, TeamsErrors::answer, TeamsMessage::receive);

    private Teams() {}
}
