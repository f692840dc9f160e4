package nl.rentguy.lead.page;

import jakarta.ws.rs.core.Response;
import java.util.Objects;
import nl.rentguy.events.Language;
import nl.rentguy.kit.tenancy.Tenant;

/** What a browser without script shows after the form was received. */
public final class ThanksPage {
    private ThanksPage() {}

    /** The page, with the promise of the tenant's brand in the visitor's language. */
    public static Response of(int status, String correlationId, Tenant tenant, Language language) {
        FormTexts texts = FormTexts.in(language);
        String promise = Objects.requireNonNullElse(
                tenant.brand().responsePromise().get(language), texts.get("thanks.no-promise"));
        return new HtmlPage(texts, texts.get("thanks.title"))
                .paragraph(texts.get("thanks.text").formatted(tenant.name(), promise))
                .reference(correlationId)
                .answer(status)
                .build();
    }
}
