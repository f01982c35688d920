/**
 * The one queue of the product: people who wait for seats of something that is full. It knows of no desk, class or slot: what is waited for
 * is a {@link dev.zapis.command.waitlist.Resource} of another slice, which brings what is free, until when, and who may join; seats are names
 * that are compared.
 *
 * <p>An entry waits, has an offer, or is done with: it got its seats, left, was removed. An offer is open until its deadline; it ends taken,
 * declined, expired or revoked.
 *
 * <ul>
 *   <li>WL1: taken and offered seats are never more than there are; whoever takes an offer takes the seats that were kept for it.
 *   <li>WL2: a person has one live entry in a queue, and an entry one open offer; joining twice changes nothing.
 *   <li>WL3: by priority, then by place in the log, not by the clock. An admin or a rule gives priority, never the person.
 *   <li>WL4: so many free seats, so many offers at once, at most one a person.
 *   <li>WL5: while somebody waits for a seat, nobody from outside takes it ({@code Waitlist.keeps}).
 *   <li>WL6: an offer is open for the window, not beyond the cut-off; at night its time stands still, unless what is waited for begins within
 *       a day. Less than ten minutes are no offer ({@link dev.zapis.command.waitlist.WaitlistTerms}).
 *   <li>WL7: whether an answer is late is judged when it comes. Late, it still takes the seat where that is free and nobody before them
 *       waits for it; an offer that is over keeps nothing, whether that was recorded or not.
 *   <li>WL8: at the cut-off all offers end, and who comes first has the seat.
 *   <li>WL9: who lets so many offers pass in a row is removed, and told.
 *   <li>WL10: more seats, more offers; an offered seat that is no more ends its offer, not the entry.
 *   <li>WL11: who waits for several seats is offered them together; smaller ones pass only where the terms say so, and the offer names whom.
 *   <li>WL12: another booking in the way of a seat is its own slice's to decide, in one append.
 *   <li>WL13: who had a seat and gives it back has no entry any more; joining again is joining at the end.
 *   <li>WL14: whose offer somebody took back is offered nothing until an admin gives them a priority; who was removed is not in it.
 *   <li>WL15: {@code Offering.nudged} sets right all that is to be: whatever frees a seat calls it, and so does a clock.
 * </ul>
 *
 * A seat that somebody has declined or let pass goes on to the next, and comes to them again only once somebody else has had it.
 */
@NullMarked
package dev.zapis.command.waitlist;

import org.jspecify.annotations.NullMarked;
