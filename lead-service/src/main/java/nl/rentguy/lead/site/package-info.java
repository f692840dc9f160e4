/** Which tenant a request is for, and which websites may send it. */
@NullMarked
package nl.rentguy.lead.site;

import org.jspecify.annotations.NullMarked;
