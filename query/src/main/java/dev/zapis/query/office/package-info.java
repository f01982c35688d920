/** Offices as lists. */
@NullMarked
package dev.zapis.query.office;

import org.jspecify.annotations.NullMarked;
