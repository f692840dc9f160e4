/** What a browser shows instead of JSON: the demo page's languages, thanks, and what to correct. */
@NullMarked
package nl.rentguy.lead.page;

import org.jspecify.annotations.NullMarked;
