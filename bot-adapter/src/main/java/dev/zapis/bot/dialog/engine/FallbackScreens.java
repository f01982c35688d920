package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.Screen;

/** Where a chat lands that leads nowhere else. */
public interface FallbackScreens {

    Screen home();
}
