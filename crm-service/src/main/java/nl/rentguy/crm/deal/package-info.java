/** Sales opportunities and their way through a pipeline. */
@NullMarked
package nl.rentguy.crm.deal;

import org.jspecify.annotations.NullMarked;
