package nl.rentguy.crm.activity;

import java.time.Instant;

/**
 * A task the suite itself opens.
 *
 * @param owner {@code role:<name>} or {@code user:<subject>}
 */
public record Demand(Subject subject, Matter matter, Wording wording, Instant dueAt, String owner) {

    boolean isMetBy(Activity open) {
        return wording.equals(new Wording(open.title(), open.text())) && owner.equals(open.owner());
    }
}
