/**
 * Desks and their bookings.
 *
 * <ul>
 *   <li>D1: a desk has at most one live booking for each part of a day.
 *   <li>D2: a person has at most one desk of their own for each part of a day.
 *   <li>D3: today ≤ day ≤ today + horizon, in the office's time zone.
 *   <li>D4: the person is known, the desk stands in the office, the office is open on that day, nobody else has the first right
 *       in the area, and the person has fewer desks in that week than are allowed.
 *   <li>D4b: a desk has no live booking on a day on which it is blocked; blocking and retiring it ends what there is.
 *   <li>D6: a booking is cancelled only by its owner or an admin; what somebody leaves who leaves is ended by itself
 *       ({@link dev.zapis.command.desk.WhenPersonLeftThenCancelDeskBookings}).
 *   <li>D7: the same command again changes nothing; the event log sees to it by the command's id.
 * </ul>
 */
@NullMarked
package dev.zapis.command.desk;

import org.jspecify.annotations.NullMarked;
