/**
 * What the services say to each other: one record per event, its envelope, its topic and the catalogue of all of them.
 *
 * <p>Each record has a JSON Schema and a golden sample below {@code contracts/}; the build refuses a change that breaks
 * a reader.
 */
@NullMarked
package nl.rentguy.events;

import org.jspecify.annotations.NullMarked;
