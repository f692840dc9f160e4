package nl.rentguy.notification.template;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import nl.rentguy.events.Channel;
import nl.rentguy.events.Language;
import nl.rentguy.kit.tenancy.Tenant;
import org.jspecify.annotations.Nullable;

/** All templates, read and compiled at start-up: a broken one stops the service before it can spoil a message. */
@Startup
@ApplicationScoped
public class Templates {

    private final Map<String, Channel> channels = new HashMap<>();
    private final Map<String, TemplateValuesNeeded> needed = new HashMap<>();
    private final Map<String, Map<Language, MailTemplate>> mails = new HashMap<>();
    private final Map<String, Map<Language, JsonTemplate>> cards = new HashMap<>();
    private final Map<String, Map<Language, JsonTemplate>> slackMessages = new HashMap<>();

    Templates() {
        Map<Language, Wording> wordings = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            wordings.put(language, new Wording(language));
        }
        Properties list = Resources.properties("templates.properties");
        for (String name : new TreeSet<>(list.stringPropertyNames())) {
            load(name, Channel.of(list.getProperty(name)), wordings);
        }
    }

    private void load(String name, Channel channel, Map<Language, Wording> wordings) {
        TemplateValuesNeeded values = TemplateValuesNeeded.of(name);
        channels.put(name, channel);
        needed.put(name, values);
        wordings.forEach((language, wording) -> {
            switch (channel) {
                case EMAIL ->
                    mails.computeIfAbsent(name, key -> new EnumMap<>(Language.class))
                            .put(language, new MailTemplate(name, language, values, wording));
                case TEAMS ->
                    cards.computeIfAbsent(name, key -> new EnumMap<>(Language.class))
                            .put(language, JsonTemplate.card(name, language, values, wording));
                case SLACK ->
                    slackMessages
                            .computeIfAbsent(name, key -> new EnumMap<>(Language.class))
                            .put(language, JsonTemplate.slack(name, language, values, wording));
            }
        });
    }

    /** Names of all templates with the channel each is for. */
    public Map<String, Channel> all() {
        return Map.copyOf(channels);
    }

    /** A value for everything the template can show, the promise being the tenant's own. */
    public Map<String, String> sample(String name, Tenant tenant, Language language) {
        Map<String, String> sample =
                new HashMap<>(known(needed.get(name), name, language).sample());
        sample.put("promise", TemplateData.promise(tenant, language));
        return sample;
    }

    /**
     * The mail.
     *
     * @throws CannotRender when there is no such mail template or a value is missing or unusable
     */
    public RenderedMail mail(String name, Language language, Map<String, String> values, Tenant tenant) {
        return known(mails.getOrDefault(name, Map.of()).get(language), name, language)
                .render(values, tenant);
    }

    /**
     * The Adaptive Card.
     *
     * @throws CannotRender when there is no such card template or a value is missing or unusable
     */
    public ObjectNode card(String name, Language language, Map<String, String> values, Tenant tenant) {
        return known(cards.getOrDefault(name, Map.of()).get(language), name, language)
                .render(values, tenant);
    }

    /**
     * The message for Slack.
     *
     * @throws CannotRender when there is no such Slack template or a value is missing or unusable
     */
    public ObjectNode slack(String name, Language language, Map<String, String> values, Tenant tenant) {
        return known(slackMessages.getOrDefault(name, Map.of()).get(language), name, language)
                .render(values, tenant);
    }

    private static <T> T known(@Nullable T template, String name, Language language) {
        if (template == null) {
            throw new CannotRender("no template " + name + " in language " + language.code() + " for this channel");
        }
        return template;
    }
}
