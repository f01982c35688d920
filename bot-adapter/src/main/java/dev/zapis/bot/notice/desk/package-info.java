/** What people are told of desks unasked. */
@NullMarked
package dev.zapis.bot.notice.desk;

import org.jspecify.annotations.NullMarked;
