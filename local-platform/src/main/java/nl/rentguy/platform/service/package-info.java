@NullMarked
package nl.rentguy.platform.service;

import org.jspecify.annotations.NullMarked;
