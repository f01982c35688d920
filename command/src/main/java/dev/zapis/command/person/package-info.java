/**
 * People, the names they go by, and the Telegram accounts that act for them.
 *
 * <ul>
 *   <li>B1: an account acts for one person, and a person is acted for by one account.
 *   <li>A name is taken once; that is decided over its keyed hash.
 *   <li>A person changes only what is their own; roles are given by admins.
 * </ul>
 */
@NullMarked
package dev.zapis.command.person;

import org.jspecify.annotations.NullMarked;
