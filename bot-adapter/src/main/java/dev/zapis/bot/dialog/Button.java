package dev.zapis.bot.dialog;

/** A button of a screen: its words and where it leads. */
public record Button(Text text, Target target, Style style) {

    /** How a button looks where Telegram can show it; the words alone must say enough. */
    public enum Style {
        PLAIN,
        CONFIRM,
        DANGER
    }

    public static Button text(String key, Target target, Object... namesAndValues) {
        return of(Text.of(key, namesAndValues), target);
    }

    /** A button whose words are the same in every language. */
    public static Button label(String label, Target target) {
        return of(Text.plain(label), target);
    }

    public static Button of(Text text, Target target) {
        return new Button(text, target, Style.PLAIN);
    }

    /** The same button for what was just shown, and is done with it. */
    public Button confirm() {
        return new Button(text, target, Style.CONFIRM);
    }

    /** The same button for something that cannot be taken back easily. */
    public Button danger() {
        return new Button(text, target, Style.DANGER);
    }
}
