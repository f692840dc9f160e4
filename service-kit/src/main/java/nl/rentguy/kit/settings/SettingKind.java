package nl.rentguy.kit.settings;

import java.util.Locale;

/** What a setting holds, and so how it travels as JSON. */
public enum SettingKind {
    TEXT,
    URL,
    /** A whole number; a JSON number. */
    NUMBER,
    /** On or off; a JSON boolean. */
    FLAG,
    /** Can be set and never be read again. */
    SECRET,
    /** Networks in CIDR notation, separated by commas. */
    NETWORKS;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
