@NullMarked
package nl.rentguy.platform.mailbox;

import org.jspecify.annotations.NullMarked;
