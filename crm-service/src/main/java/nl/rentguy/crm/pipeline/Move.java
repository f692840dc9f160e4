package nl.rentguy.crm.pipeline;

/** A stage a deal may go to next. */
public record Move(Stage to, boolean reasonRequired) {}
