package dev.zapis.bot.home;

import dev.zapis.bot.dialog.Landing;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Visitor;

/** Chats begin at home, and unknown text is answered with guesses. */
public final class FrontDoor implements Landing {

    @Override
    public Screen home() {
        return new HomeScreen();
    }

    @Override
    public Screen unknown(Visitor visitor, String text) {
        // A guess is kept with the chat's place: nothing that a newcomer types outlives its handling.
        return visitor.isNewcomer() ? home() : GuessScreen.of(text);
    }
}
