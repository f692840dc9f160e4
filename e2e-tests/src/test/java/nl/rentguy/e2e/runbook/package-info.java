/** Runs the operators' pages as they stand, command by command. */
@NullMarked
package nl.rentguy.e2e.runbook;

import org.jspecify.annotations.NullMarked;
