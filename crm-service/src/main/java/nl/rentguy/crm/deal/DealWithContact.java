package nl.rentguy.crm.deal;

import nl.rentguy.crm.contact.Contact;

/** A deal and the person it is with, read in one query. */
public record DealWithContact(Deal deal, Contact contact) {}
