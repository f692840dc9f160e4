/** Names, e-mail addresses and phone numbers as people write them. */
@NullMarked
package nl.rentguy.lead.person;

import org.jspecify.annotations.NullMarked;
