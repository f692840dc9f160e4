/** Reading parameters and showing data. */
@NullMarked
package nl.rentguy.audit.web;

import org.jspecify.annotations.NullMarked;
