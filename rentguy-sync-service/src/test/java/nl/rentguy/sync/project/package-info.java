/** Tests of the way from a paid deposit to a project. */
@NullMarked
package nl.rentguy.sync.project;

import org.jspecify.annotations.NullMarked;
