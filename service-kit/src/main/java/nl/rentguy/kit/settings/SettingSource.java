package nl.rentguy.kit.settings;

import java.util.Locale;

/** Where the value in force comes from. */
public enum SettingSource {
    /** The tenant set it. */
    TENANT,
    /** The environment of this installation. */
    DEPLOYMENT,
    /** Nobody set it; it is what the suite suggests. */
    DEFAULT,
    /** Nobody set it and there is no suggestion: the setting has no value. */
    NONE;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
