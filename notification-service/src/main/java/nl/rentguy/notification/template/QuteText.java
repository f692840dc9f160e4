package nl.rentguy.notification.template;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.Variant;
import java.util.List;
import java.util.Map;

/** One text with placeholders. A placeholder nothing stands for is an error, never an empty spot. */
final class QuteText {

    private static final Engine ENGINE = Engine.builder()
            .addDefaults()
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .strictRendering(true)
            .build();

    private final Template template;

    private QuteText(String source, String contentType) {
        this.template = ENGINE.parse(source, Variant.forContentType(contentType));
    }

    /** Every value is escaped for HTML. */
    static QuteText html(String source) {
        return new QuteText(source, Variant.TEXT_HTML);
    }

    static QuteText plain(String source) {
        return new QuteText(source, Variant.TEXT_PLAIN);
    }

    String render(Map<String, ?> data) {
        try {
            return template.data(data).render();
        } catch (TemplateException e) {
            throw new CannotRender(
                    "template does not fit its values: " + e.getClass().getSimpleName());
        }
    }
}
