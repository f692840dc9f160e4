/** What is to be told to whom, and how far it got. */
@NullMarked
package nl.rentguy.notification.model;

import org.jspecify.annotations.NullMarked;
