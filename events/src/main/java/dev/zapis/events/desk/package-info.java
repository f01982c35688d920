/** Desks and their bookings. */
@NullMarked
package dev.zapis.events.desk;

import org.jspecify.annotations.NullMarked;
