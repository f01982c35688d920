package dev.zapis.bot.dialog;

/** A button that puts words among what the person has copied; it leads nowhere. */
public record CopyButton(Text text, String words) {

    /** Telegram copies no more. */
    private static final int LONGEST = 256;

    public CopyButton {
        if (!fits(words)) throw new IllegalArgumentException("so many words cannot be copied: " + words.length());
    }

    static boolean fits(String words) {
        return !words.isBlank() && words.length() <= LONGEST;
    }
}
