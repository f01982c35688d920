/** What people and admins are told of people unasked. */
@NullMarked
package dev.zapis.bot.notice.person;

import org.jspecify.annotations.NullMarked;
