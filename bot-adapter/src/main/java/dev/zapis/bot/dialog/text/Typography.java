package dev.zapis.bot.dialog.text;

import java.util.regex.Pattern;

/** What a reader sees and a text file can't show: blanks where no line may break, and one full stop where two would meet. */
public final class Typography {

    static final String NO_BREAK = "\u00A0";

    /** What stands in quotes is typed or tapped just so, and stays as it is. */
    private static final Pattern BREAKABLE = Pattern.compile(
            "(«[^»]*»|“[^”]*”)"
                    + "|(?<=(?<!:)[0-9#]) (?=\\p{L})(?!(?:из|до|или|of|to|or)\\b)"
                    + "|(?<=(?<!\\p{L})(?:из|до|от|От|of|to)) (?=[0-9#])"
                    + "|(?<=\\+[0-9 -]{0,12}[0-9]) (?=[0-9])"
                    + "|(?<=\\S) (?=[—–])",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** Follows a value that ends a sentence by itself, until the text is put together. */
    private static final String ENDED = "\uE000";

    private static final Pattern TWO_STOPS = Pattern.compile(ENDED + "((?:</[a-z-]+>)*)\\.(?!\\.)");
    private static final Pattern ENDS = Pattern.compile("[.!?…](?:</[a-z-]+>)*$");

    /** What marks directions and has no width; without the overrides, which turn round what is seen. */
    private static final String UNSEEN =
            "[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202C\u2060-\u2064\u2066-\u206F\uFEFF]";

    /** Joiners hold together what stands on both sides of them: a picture of several, letters of some scripts. */
    private static final String JOINERS = "[\u200C\u200D]";

    private static final Pattern AROUND_WORDS = Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])" + UNSEEN + "+|" + UNSEEN
            + "+(?![\\p{L}\\p{M}\\p{N}])|(?<!\\S)" + JOINERS + "+|" + JOINERS + "+(?!\\S)");

    private static final Pattern OVERRIDES = Pattern.compile("[\u202D\u202E]");

    private Typography() {}

    /**
     * As a keyboard types it: whoever copies an example or presses a key brings the blanks that they saw, and marks around words that
     * nobody saw. Words that an override turns round keep all of theirs, as without it they would be other ones.
     */
    public static String typed(String words) {
        String plain = words.replace(NO_BREAK, " ");
        if (OVERRIDES.matcher(plain).find()) return plain;
        return AROUND_WORDS.matcher(plain).replaceAll("");
    }

    /** A number keeps its word and what it is counted from, a phone number its groups, and a dash what it follows. */
    static String joined(String pattern) {
        return BREAKABLE.matcher(pattern).replaceAll(at -> at.group(1) == null ? NO_BREAK : "$1");
    }

    /** To be put into a text that may go on with a full stop. */
    static Object marked(Object value) {
        return value instanceof String text && ENDS.matcher(text).find() ? text + ENDED : value;
    }

    /** «Борис К.» ends the sentence that it stands last in. */
    static String stopped(String filled) {
        return filled.contains(ENDED)
                ? TWO_STOPS.matcher(filled).replaceAll("$1").replace(ENDED, "")
                : filled;
    }
}
