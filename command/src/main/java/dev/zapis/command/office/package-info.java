/**
 * Offices, their areas and rules.
 *
 * <ul>
 *   <li>Only an admin, or the house itself, changes an office.
 *   <li>An office has a time zone from its first event on; its days begin and end there.
 *   <li>It moves to another zone only while nobody has a desk from today on.
 *   <li>What is said of a day goes before the holidays of its year, and these before the week.
 *   <li>An area ends when no desk stands in it, a team with what is for it first.
 *   <li>Every change of the booking rules raises the rule version that decisions name.
 * </ul>
 */
@NullMarked
package dev.zapis.command.office;

import org.jspecify.annotations.NullMarked;
