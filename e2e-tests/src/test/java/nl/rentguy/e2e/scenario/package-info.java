/**
 * What the suite promises, each scenario counted at every end: what was accepted, by the ids of the answers, equals what
 * arrived. Every scenario has people of its own and mends what it broke; all share one running suite.
 */
@NullMarked
package nl.rentguy.e2e.scenario;

import org.jspecify.annotations.NullMarked;
