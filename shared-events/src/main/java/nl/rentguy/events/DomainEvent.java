package nl.rentguy.events;

/** Something that happened to one aggregate. Implemented by records only; their fields are the wire format. */
public interface DomainEvent {}
