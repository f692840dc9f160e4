/** Whether what staff read stays as quick when a tenant's data grow. */
@NullMarked
package nl.rentguy.bench.growth;

import org.jspecify.annotations.NullMarked;
