/** A small screen engine that knows no domain: screens, actions, buttons, texts. */
@NullMarked
package dev.zapis.bot.dialog;

import org.jspecify.annotations.NullMarked;
