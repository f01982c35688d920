package dev.zapis.bot.dialog;

import java.util.List;

/** A message as it goes out: Telegram's HTML and rows of keys. */
public record Drawing(String html, List<List<Key>> keyboard) {

    private static final int LONGEST = 4096;

    /** @param data what comes back when it is tapped: 1 to 64 bytes */
    public record Key(String label, String data, Button.Style style) {}

    public Drawing {
        html = Html.cut(html, LONGEST);
        keyboard = keyboard.stream().map(List::copyOf).toList();
    }

    Drawing under(String word) {
        return new Drawing(word + "\n\n" + html, keyboard);
    }
}
