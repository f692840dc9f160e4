package nl.rentguy.kit.problem;

/**
 * Why one field was refused.
 *
 * @param field name as the caller wrote it, dotted for nested fields
 * @param code stable reason: {@code required}, {@code length}, {@code format}, {@code unknown}, {@code past} …
 * @param allowed what would have been accepted, for a person to read
 */
public record FieldError(String field, String code, String allowed) {}
