/** What keeps robots and floods out without losing an enquiry: rate limit, captcha, honeypot. */
@NullMarked
package nl.rentguy.lead.abuse;

import org.jspecify.annotations.NullMarked;
