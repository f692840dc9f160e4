/**
 * The application under test as business people see it: a website, visitors, the sales desk, an auditor, RentGuy's books,
 * a mailbox, a Teams channel; and the machine room in which parts of it are made to fail.
 */
@NullMarked
package nl.rentguy.e2e;

import org.jspecify.annotations.NullMarked;
