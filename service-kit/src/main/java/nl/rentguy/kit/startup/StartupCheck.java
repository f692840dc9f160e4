package nl.rentguy.kit.startup;

import java.util.List;

/** A condition without which a service must not serve. Beans of this type are asked once, before the first request. */
public interface StartupCheck {

    /** What is wrong, one sentence each saying which setting to change; empty when nothing is. */
    List<String> violations();
}
