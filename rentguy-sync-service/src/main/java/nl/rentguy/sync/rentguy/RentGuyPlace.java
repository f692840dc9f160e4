package nl.rentguy.sync.rentguy;

import java.net.URI;
import java.util.Locale;
import nl.rentguy.kit.settings.SettingValues;
import org.jspecify.annotations.Nullable;

/**
 * A workspace and where it is. Two are equal when they are the same place, however their addresses are spelt.
 *
 * @param address spelt as the others; null when it is not set
 * @param workspace null when it is not set
 */
record RentGuyPlace(@Nullable String address, @Nullable String workspace) {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    static RentGuyPlace of(SettingValues values) {
        return at(values.text(RentGuyIntegration.BASE_URL), values.text(RentGuyIntegration.WORKSPACE));
    }

    /** Of an address that may break its rule; then it is spelt as it is. */
    static RentGuyPlace at(@Nullable String url, @Nullable String workspace) {
        return new RentGuyPlace(url == null ? null : spelt(url), workspace);
    }

    /** By RFC 3986 §6.2: letters of scheme and host, usual port, dots and slashes of the path, dot at the end of the host. */
    private static String spelt(String url) {
        try {
            URI uri = URI.create(url).normalize();
            if (uri.getHost() == null || uri.getScheme() == null) {
                return url;
            }
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            String host = uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
            int usual = scheme.equals("https") ? HTTPS : HTTP;
            int port = uri.getPort() < 0 ? usual : uri.getPort();
            return scheme + "://" + host + ":" + port + uri.getPath().replaceFirst("/+$", "");
        } catch (IllegalArgumentException e) {
            return url;
        }
    }
}
