package nl.rentguy.crm.deal;

import nl.rentguy.crm.contact.Contact;
import nl.rentguy.crm.pipeline.Pipelines;

/** A deal and the person it is with, read in one query. */
public record DealWithContact(Deal deal, Contact contact) {

    boolean isKnownTo(Pipelines pipelines) {
        return pipelines.has(deal.pipeline(), deal.stage());
    }
}
