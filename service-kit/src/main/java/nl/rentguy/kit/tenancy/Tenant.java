package nl.rentguy.kit.tenancy;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.rentguy.events.EventType;
import nl.rentguy.events.Language;

/**
 * A rental company that uses the suite, as its tenant file describes it.
 *
 * @param id slug, the {@code tenant_id} of every row and event
 * @param country ISO 3166-1 alpha-2; the country of phone numbers written without one
 * @param currency ISO 4217
 */
public record Tenant(
        String id,
        String name,
        Language language,
        String country,
        ZoneId timeZone,
        String currency,
        Brand brand,
        List<Site> sites,
        Intake intake,
        Operations operations,
        List<Pipeline> pipelines) {

    /**
     * How the company looks and where it answers.
     *
     * @param primaryColor CSS hex colours, as are the others
     * @param email sender and reply address of mail to clients
     * @param responsePromise what clients are told, per language, e.g. "binnen 4 uur"
     */
    public record Brand(
            String primaryColor,
            String backgroundColor,
            String accentColor,
            String logoUrl,
            String website,
            String email,
            String phone,
            Map<Language, String> responsePromise) {}

    /**
     * A website whose forms may send enquiries.
     *
     * @param key public site key, sent as {@code X-Site-Key} or field {@code siteKey}
     * @param hosts host names under which the gateway is reached for this site
     * @param origins allowed values of the Origin header
     * @param captcha whether a solved captcha is required
     */
    public record Site(String key, List<String> hosts, List<String> origins, boolean captcha) {}

    /**
     * What happens with a fresh lead.
     *
     * @param taskOwner who gets the follow-up task, e.g. {@code role:sales}
     * @param teamsChannel where sales is told
     */
    public record Intake(String taskOwner, String teamsChannel) {}

    /**
     * Who plans equipment and crew, and hears of it when an integration is in trouble.
     *
     * @param taskOwner who gets the tasks, e.g. {@code role:operations}
     * @param email where they are told, in the company's language
     * @param slackChannel where they are told too
     */
    public record Operations(String taskOwner, String email, String slackChannel) {}

    /**
     * A sales pipeline.
     *
     * @param eventTypes leads of these types enter it
     * @param fallback true for the one that takes every other lead
     */
    public record Pipeline(String key, String name, List<EventType> eventTypes, boolean fallback, List<Stage> stages) {}

    /**
     * A stage, in the order of the list.
     *
     * @param slaHours hours within which a deal must be followed up after entering; 0 for none
     * @param closes whether reaching the stage ends the deal
     */
    public record Stage(String key, String name, int slaHours, Outcome closes) {}

    /** Whether reaching a stage ends the deal. */
    public enum Outcome {
        NO,
        WON,
        LOST
    }
}
