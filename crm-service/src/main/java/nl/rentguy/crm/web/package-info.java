/** What every resource of this service reads from a request. */
@NullMarked
package nl.rentguy.crm.web;

import org.jspecify.annotations.NullMarked;
