/** Targets to callback data of 64 bytes and back, and the routes by which they are found. */
@NullMarked
package dev.zapis.bot.dialog.callback;

import org.jspecify.annotations.NullMarked;
