/** Pipelines and stages of a tenant and the moves they allow. */
@NullMarked
package nl.rentguy.crm.pipeline;

import org.jspecify.annotations.NullMarked;
