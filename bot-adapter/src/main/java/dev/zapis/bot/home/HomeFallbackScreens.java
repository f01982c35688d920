package dev.zapis.bot.home;

import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.engine.FallbackScreens;

/** Chats begin at home. */
public final class HomeFallbackScreens implements FallbackScreens {

    @Override
    public Screen home() {
        return new HomeScreen();
    }
}
