package dev.zapis.command;

import java.text.Normalizer;

/** Names of people, desks and areas in the one form in which they are kept and compared. */
public final class PlainName {

    private PlainName() {}

    /** Unicode's composed form, without blanks at the ends, and with one blank where there were several. */
    public static String of(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }

    /** Whether it holds characters that nobody sees: controls, direction marks, lone surrogates. */
    public static boolean hasInvisible(String name) {
        return name.codePoints().anyMatch(PlainName::isInvisible);
    }

    /** The plain name without what nobody sees in it. */
    public static String visible(String name) {
        StringBuilder visible = new StringBuilder();
        name.codePoints()
                .filter(character -> Character.isWhitespace(character) || !isInvisible(character))
                .forEach(visible::appendCodePoint);
        return of(visible.toString());
    }

    // Joiners build emoji and are part of several scripts; all other format characters can make one name look like
    // another.
    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> character != 0x200D && character != 0x200C;
            default -> false;
        };
    }

    public static int length(String name) {
        return name.codePointCount(0, name.length());
    }
}
