/** Free text in queries, and how data are shown. */
@NullMarked
package nl.rentguy.audit.web;

import org.jspecify.annotations.NullMarked;
