/** Results as Markdown, JSON and SVG. */
@NullMarked
package nl.rentguy.bench.report;

import org.jspecify.annotations.NullMarked;
