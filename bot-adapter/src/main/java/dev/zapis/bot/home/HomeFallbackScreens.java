package dev.zapis.bot.home;

import dev.zapis.bot.dialog.CurrentUser;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.engine.FallbackScreens;

/** Chats begin at home, and unknown text is answered with guesses. */
public final class HomeFallbackScreens implements FallbackScreens {

    @Override
    public Screen home() {
        return new HomeScreen();
    }

    @Override
    public Screen unknown(CurrentUser visitor, String text) {
        // A guess is kept with the chat's place: nothing that a newcomer types outlives its handling.
        return visitor.isNewcomer() ? home() : SuggestionsScreen.of(text);
    }
}
