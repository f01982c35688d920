/** The Bot API over HTTP: one file for each call, transfer of files, errors. */
@NullMarked
package dev.zapis.bot.telegram.api;

import org.jspecify.annotations.NullMarked;
