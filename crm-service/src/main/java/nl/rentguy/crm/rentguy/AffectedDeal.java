package nl.rentguy.crm.rentguy;

import nl.rentguy.crm.activity.Subject;
import nl.rentguy.crm.deal.Deal;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.tenancy.Tenant;

/** The deal an event is about, held until the transaction ends. */
record AffectedDeal(CallContext context, Tenant tenant, Deal deal) {

    Subject subject() {
        return Subject.deal(deal.id());
    }

    RentguyWords words() {
        return RentguyWords.of(tenant, deal.title());
    }
}
