/** Desks and who sits where, as lists. */
@NullMarked
package dev.zapis.query.desk;

import org.jspecify.annotations.NullMarked;
