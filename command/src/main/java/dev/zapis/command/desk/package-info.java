/**
 * Desks and their bookings.
 *
 * <p>A handler's parameters besides its command are states, read from the log for this one decision: a thing by its id, of which the
 * command has one ({@link dev.zapis.command.office.Office} by {@code OfficeId}), {@link dev.zapis.command.Requester} by the account in the
 * command's metadata, a rule over several tags by {@link dev.zapis.command.DecisionContext}. The types of the events that they are read from
 * follow from their {@code evolve} methods. What comes meanwhile within those boundaries spoils the append, and all is decided anew.
 * {@code package dev.zapis.command.sourcing} makes it so.
 *
 * <ul>
 *   <li>D1: a desk has at most one live booking for each part of a day.
 *   <li>D2: a person has at most one desk of their own for each part of a day.
 *   <li>D3: today ≤ day ≤ today + horizon, in the office's time zone; a half day that is not over
 *       ({@link dev.zapis.events.desk.HalfDaySplit}), where the office books half days ({@link dev.zapis.events.desk.HalfDays}).
 *   <li>D4: the person is known, the desk stands in the office, the office is open on that day, nobody else has the first right
 *       in the area, and the person has desks on fewer days of that week than are allowed.
 *   <li>D4b: a desk has no live booking on a day on which it is blocked; blocking and retiring it ends what there is.
 *   <li>D5 (a desk or a presence, not both) has nothing to hold for yet: there are no presences.
 *   <li>D6: a booking is cancelled or moved only by its owner or an admin; what somebody leaves who leaves is ended by itself
 *       ({@link dev.zapis.command.desk.WhenPersonLeftThenCancelDeskBookings}).
 *   <li>D7: the same command again changes nothing: no decision asks for it. The command's id is a tag of its events which the log takes
 *       once ({@code Append.once}, set in {@code AppendOperation} of the event store); a command that is refused or changes nothing
 *       is looked for by its id before that is told ({@code CommandAttemptLoop}).
 *   <li>L1: a person has desks on no more days of a week than the office allows ({@link dev.zapis.events.office.DeskLimit}); decided by
 *       {@code DeskDay} together with D1 and D2.
 * </ul>
 */
@NullMarked
package dev.zapis.command.desk;

import org.jspecify.annotations.NullMarked;
