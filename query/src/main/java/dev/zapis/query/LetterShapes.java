package dev.zapis.query;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.SpoofChecker;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes one of letters that look the same by UTS 39, so that a name is found in whichever script it was typed. Each letter is taken
 * by itself, so that a part of a name has a part of its shape; digits stay digits.
 */
final class LetterShapes {

    private static final SpoofChecker SHAPES = new SpoofChecker.Builder().build();
    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
    private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюяіѕєјґ";
    private static final Map<String, Integer> CAPITALS = new HashMap<>();
    private static final Map<String, Integer> SMALL = new HashMap<>();
    private static final Pattern APOSTROPHES =
            Pattern.compile("[\u2018\u2019\u201B\u02B9\u02BB\u02BC\u2032\u00B4\u055A]");
    private static final int MINUS = 0x2212;

    static {
        (LATIN + CYRILLIC).codePoints().forEach(letter -> {
            CAPITALS.putIfAbsent(shape(Character.toUpperCase(letter)), letter);
            SMALL.putIfAbsent(shape(letter), letter);
        });
    }

    /** Of letters up to the end of Cyrillic: nearly all names are of them. */
    private static final int[] COMMON = common();

    private LetterShapes() {}

    /** Without what nobody sees, with one sort of blank, dash and apostrophe. */
    static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        name.codePoints()
                .map(LetterShapes::drawn)
                .filter(each -> !isIgnorable(each))
                .forEach(plain::appendCodePoint);
        return Normalizer.normalize(APOSTROPHES.matcher(plain).replaceAll("'"), Normalizer.Form.NFKC);
    }

    private static int drawn(int character) {
        return switch (character) {
            case 0x2800, 0x115F, 0x1160, 0x3164, 0xFFA0 -> ' ';
            case MINUS -> '-';
            default -> Character.getType(character) == Character.DASH_PUNCTUATION ? '-' : character;
        };
    }

    private static boolean isIgnorable(int character) {
        return UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    /** @param small in lower case */
    static String of(String small) {
        StringBuilder shape = new StringBuilder();
        Normalizer.normalize(small, Normalizer.Form.NFD)
                .codePoints()
                .map(letter -> letter < COMMON.length ? COMMON[letter] : one(letter))
                .forEach(shape::appendCodePoint);
        return Normalizer.normalize(shape, Normalizer.Form.NFC).replace('ë', 'e');
    }

    private static int[] common() {
        int[] all = new int[0x0530];
        for (int letter = 0; letter < all.length; letter++) all[letter] = one(letter);
        return all;
    }

    private static int one(int letter) {
        if (!Character.isLetter(letter)) return letter;
        int like = like(letter);
        return UnicodeScript.of(like) == UnicodeScript.CYRILLIC ? like(like) : like;
    }

    // Capitals first: they are more alike than small letters.
    private static int like(int small) {
        if (small < 0x80) return small;
        int capital = CAPITALS.getOrDefault(shape(Character.toUpperCase(small)), small);
        return capital == small ? SMALL.getOrDefault(shape(small), small) : capital;
    }

    private static String shape(int letter) {
        return SHAPES.getSkeleton(Character.toString(letter));
    }
}
