/** What staff can look up. */
@NullMarked
package nl.rentguy.notification.query;

import org.jspecify.annotations.NullMarked;
