package dev.zapis.command;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Names of people, desks and areas in the one form in which they are kept. */
public final class NameNormalizer {

    private static final int JOINER = 0x200D;
    private static final int NON_JOINER = 0x200C;
    private static final int BLANK_BRAILLE = 0x2800;
    private static final int VIRAMA = 9;
    private static final Pattern BLANKS = Pattern.compile(" +");

    private NameNormalizer() {}

    /**
     * Unicode's composed form, without blanks at the ends and with one plain blank where there were any, and without marks and
     * letters that are never drawn. The plain form of a plain form is itself.
     */
    public static String of(String typed) {
        String plain = composed(typed);
        // What is dropped can bring together what then composes, or leave a joiner without what it joined.
        for (String plainer = drawn(plain); !plainer.equals(plain); plainer = drawn(plain)) plain = plainer;
        return plain;
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String drawn(String composed) {
        int[] all = composed.codePoints().toArray();
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < all.length; at++) {
            if (isBlank(all[at])) plain.append(' ');
            else if (isDrawn(all, at)) plain.appendCodePoint(all[at]);
        }
        return composed(BLANKS.matcher(plain.toString().strip()).replaceAll(" "));
    }

    private static boolean isBlank(int character) {
        return switch (character) {
            // Fillers of Hangul are drawn as room for a letter.
            case BLANK_BRAILLE, 0x115F, 0x1160, 0x3164, 0xFFA0 -> true;
            default -> UCharacter.isUWhiteSpace(character);
        };
    }

    // Format characters beside the joiners are left for hasInvisible: they are refused, as they can turn others round.
    private static boolean isDrawn(int[] all, int at) {
        int character = all[at];
        if (character == JOINER || character == NON_JOINER) return at > 0 && at + 1 < all.length && joins(all, at);
        if (!isIgnorable(character) || Character.getType(character) == Character.FORMAT) return true;
        return at > 0 && isEmoji(all[at - 1]);
    }

    // Joiners build emoji, and are part of the spelling in scripts whose letters hang together.
    private static boolean joins(int[] all, int at) {
        int before = all[at - 1];
        if (UCharacter.getCombiningClass(before) == VIRAMA) return true;
        boolean hangsTogether =
                UCharacter.getIntPropertyValue(before, UProperty.JOINING_TYPE) == UCharacter.JoiningType.DUAL_JOINING;
        if (hangsTogether) return Character.isLetter(all[at + 1]);
        return all[at] == JOINER && isEmoji(all[at + 1]) && (isEmoji(before) || isIgnorable(before));
    }

    private static boolean isEmoji(int character) {
        return UCharacter.hasBinaryProperty(character, UProperty.EXTENDED_PICTOGRAPHIC)
                || UCharacter.hasBinaryProperty(character, UProperty.EMOJI_MODIFIER);
    }

    static boolean isIgnorable(int character) {
        return UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    /** Whether it holds characters that nobody sees: controls, direction marks, lone surrogates. */
    public static boolean hasInvisible(String name) {
        return name.codePoints().anyMatch(NameNormalizer::isInvisible);
    }

    /** The plain name without what nobody sees in it. */
    public static String visible(String name) {
        StringBuilder visible = new StringBuilder();
        name.codePoints()
                .filter(character -> Character.isWhitespace(character) || !isInvisible(character))
                .forEach(visible::appendCodePoint);
        return of(visible.toString());
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> character != JOINER && character != NON_JOINER;
            default -> false;
        };
    }

    public static int length(String name) {
        return name.codePointCount(0, name.length());
    }
}
