package nl.rentguy.crm.rentguy;

import nl.rentguy.crm.activity.Matter;
import nl.rentguy.crm.activity.Subject;

/**
 * Something that is delivered to RentGuy.
 *
 * @param subject where its tasks are
 * @param matter of its tasks, so that a deal, its booking and its project have one each
 * @param about how staff call the subject
 */
record DeliveredThing(Subject subject, Matter matter, String about) {}
