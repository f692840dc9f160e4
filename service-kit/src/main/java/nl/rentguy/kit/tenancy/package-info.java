/** Tenants: their configuration files and the transaction that row-level security binds to one of them. */
@NullMarked
package nl.rentguy.kit.tenancy;

import org.jspecify.annotations.NullMarked;
