/**
 * Offices, their areas and rules.
 *
 * <ul>
 *   <li>Only an admin, or the house itself, changes an office.
 *   <li>An office has a time zone from its first event on; its days begin and end there.
 *   <li>Every change of the booking rules raises the rule version that decisions name.
 * </ul>
 */
@NullMarked
package dev.zapis.command.office;

import org.jspecify.annotations.NullMarked;
