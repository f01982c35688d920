/** What the author of a screen meets: screens, actions, views, buttons, prompts, visits. It knows no domain. */
@NullMarked
package dev.zapis.bot.dialog;

import org.jspecify.annotations.NullMarked;
