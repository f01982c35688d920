/**
 * People, the names they go by, and the Telegram accounts that act for them.
 *
 * <ul>
 *   <li>B1: an account acts for one person, and a person is acted for by one account.
 *   <li>A person changes only what is their own; roles, names on the staff list and access are given and taken by admins.
 *   <li>Nobody shuts out themselves, or whom the configuration names as an admin.
 *   <li>What hits a person has a reason, which that person is told.
 *   <li>A name is taken once; that is decided over its keyed hash ({@link dev.zapis.command.person.PersonNameRegistry}).
 *   <li>Nothing personal is recorded of an account whose owner has not agreed to it.
 *   <li>The office says how newcomers come in: by a free name of its list, by asking its admins, or by any free name.
 *   <li>Nobody becomes an admin by choosing a name or by asking.
 *   <li>Nobody is kept for longer than the reason lasts ({@link dev.zapis.command.person.EndRetention.Retained}).
 * </ul>
 */
@NullMarked
package dev.zapis.command.person;

import org.jspecify.annotations.NullMarked;
