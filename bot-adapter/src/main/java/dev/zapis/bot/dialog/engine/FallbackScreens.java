package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.CurrentUser;
import dev.zapis.bot.dialog.Screen;

/** Where a chat lands that leads nowhere else. */
public interface FallbackScreens {

    Screen home();

    /** What to show for typed text that no screen made sense of; empty text for a picture, a sticker and the like. */
    Screen unknown(CurrentUser visitor, String text);
}
