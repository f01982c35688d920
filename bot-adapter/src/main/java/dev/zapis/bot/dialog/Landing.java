package dev.zapis.bot.dialog;

/** Where a chat lands that leads nowhere else. */
public interface Landing {

    Screen home();

    /** What to show for typed text that no screen made sense of; empty text for a picture, a sticker and the like. */
    Screen unknown(Visitor visitor, String text);
}
