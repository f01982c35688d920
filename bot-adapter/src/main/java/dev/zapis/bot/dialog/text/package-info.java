/** Text bundles of both languages, their patterns, and how days, times and typed words are written. */
@NullMarked
package dev.zapis.bot.dialog.text;

import org.jspecify.annotations.NullMarked;
