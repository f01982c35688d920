package dev.zapis.command;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A script in which a word may be written that looks as if it were of another one. */
enum LookalikeScript {
    CYRILLIC("АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюяІіЄєҐґЅѕЈј", UnicodeScript.CYRILLIC),
    LATIN("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", UnicodeScript.LATIN);

    private final UnicodeScript letters;
    private final Map<String, List<Integer>> byShape = new HashMap<>();

    LookalikeScript(String alphabet, UnicodeScript letters) {
        this.letters = letters;
        alphabet.codePoints().forEach(letter -> byShape.computeIfAbsent(
                        ConfusableNames.shape(Character.toString(letter)), shape -> new ArrayList<>())
                .add(letter));
    }

    /** The word in one script where it is of several; the same word where it is of one. */
    static String kept(String word) {
        if (isOfOne(word)) return word;
        for (LookalikeScript script : values()) if (script.canWrite(word)) return script.written(word);
        return CYRILLIC.written(word);
    }

    /** The word in each script that it can be of; as far as it goes where it can be of none. */
    static Set<String> all(String word) {
        Set<String> all = new LinkedHashSet<>();
        for (LookalikeScript script : values()) if (script.canWrite(word)) all.add(script.written(word));
        if (all.isEmpty()) all.add(isOfOne(word) ? word : CYRILLIC.written(word));
        return all;
    }

    private static boolean isOfOne(String word) {
        int end = afterLastLetter(word);
        boolean hasOddDigits = word.substring(0, end)
                .codePoints()
                .mapToObj(Character::toString)
                .anyMatch(each -> Character.isDigit(each.codePointAt(0))
                        && !ConfusableNames.shape(each).equals(each));
        boolean isOfOne = word.codePoints()
                        .filter(Character::isLetter)
                        .mapToObj(UnicodeScript::of)
                        .distinct()
                        .count()
                <= 1;
        return isOfOne && !hasOddDigits;
    }

    // What comes after the letters counts something: 1 is no l there.
    private static int afterLastLetter(String word) {
        int end = word.length();
        while (end > 0 && !Character.isLetter(word.codePointBefore(end)))
            end -= Character.charCount(word.codePointBefore(end));
        return end;
    }

    private boolean canWrite(String word) {
        String parts = Normalizer.normalize(word, Normalizer.Form.NFD);
        return parts.codePoints().anyMatch(Character::isLetter)
                && parts.codePoints().filter(Character::isLetter).allMatch(letter -> like(letter) != null);
    }

    private String written(String word) {
        String parts = Normalizer.normalize(word, Normalizer.Form.NFD);
        int end = afterLastLetter(parts);
        StringBuilder written = new StringBuilder();
        parts.substring(0, end).codePoints().forEach(character -> {
            Integer letter = Character.isLetterOrDigit(character) ? like(character) : null;
            written.appendCodePoint(letter == null ? character : letter);
        });
        return Normalizer.normalize(written.append(parts.substring(end)).toString(), Normalizer.Form.NFC);
    }

    /** The letter of this script that looks like the character: of the same case where there are two. */
    private @Nullable Integer like(int character) {
        if (UnicodeScript.of(character) == letters) return character;
        List<Integer> like = byShape.getOrDefault(ConfusableNames.shape(Character.toString(character)), List.of());
        return like.stream()
                .filter(letter -> Character.isUpperCase(letter) == Character.isUpperCase(character))
                .findFirst()
                .orElse(like.isEmpty() ? null : like.getFirst());
    }
}
