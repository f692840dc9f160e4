package nl.rentguy.platform;

import java.time.Duration;

/** Hears what happens to the parts; called from several threads. */
public interface PlatformListener {

    PlatformListener SILENT = new PlatformListener() {};

    default void starting(String part) {}

    default void ready(String part, Duration took) {}

    default void stopped(String part) {}

    /** A part ended without being asked to. */
    default void died(String part, String sentence) {}
}
