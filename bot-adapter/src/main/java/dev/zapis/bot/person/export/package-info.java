/** What people get of all that is kept of them: a page to read, and the same for programs. */
@NullMarked
package dev.zapis.bot.person.export;

import org.jspecify.annotations.NullMarked;
