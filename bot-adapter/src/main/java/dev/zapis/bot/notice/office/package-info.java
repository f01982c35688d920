/** What admins are told of their office unasked. */
@NullMarked
package dev.zapis.bot.notice.office;

import org.jspecify.annotations.NullMarked;
