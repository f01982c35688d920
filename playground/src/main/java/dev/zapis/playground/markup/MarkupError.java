package dev.zapis.playground.markup;

/** Why Telegram does not take a text or a keyboard, in its own words. */
public final class MarkupError extends RuntimeException {

    private static final long serialVersionUID = 1;

    public MarkupError(String words) {
        super(words, null, false, false);
    }

    public String words() {
        return String.valueOf(getMessage());
    }
}
