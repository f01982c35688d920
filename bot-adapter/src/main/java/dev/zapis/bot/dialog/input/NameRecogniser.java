package dev.zapis.bot.dialog.input;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Recognises what may be a name: of a desk, perhaps with a day beside it, of several desks, or of a person. */
final class NameRecogniser {

    private static final int LONGEST_DESK = 20;
    private static final int SHORTEST_PERSON = 2;
    private static final int LONGEST_PERSON = 60;
    private static final int MOST_WORDS = 5;
    private static final String SIGNS_OF_NAMES = " -'’ʼ.";

    /** So many words and signs at most are a day. */
    private static final int LONGEST_DAY = 7;

    private final InputContext context;
    private final DayRecogniser day;

    NameRecogniser(InputContext context) {
        this.context = context;
        this.day = new DayRecogniser(context);
    }

    Reading desk(Vocabulary words, Tokens typed) {
        if (typed.isCut() || typed.size() == 0) return Reading.NOTHING;
        List<Input.Named> readings = new ArrayList<>();
        halves(words, typed, readings);
        readings(words, typed, readings);
        return new Reading(byDay(readings), false, null);
    }

    /** «A3 завтра утром»: without the words of a part of the day it is a desk and a day. */
    private void halves(Vocabulary words, Tokens typed, List<Input.Named> readings) {
        for (int at = 0; at < typed.size(); at++) {
            Optional<Vocabulary.Found> half = words.at(typed.all(), at, "half-day");
            if (half.isEmpty()) continue;
            String before = typed.text().substring(0, typed.all().get(at).start());
            Tokens rest = Tokens.of(before + typed.rest(at + half.get().words()));
            List<Input.Named> without = new ArrayList<>();
            if (rest.size() > 0) readings(words, rest, without);
            Input.Half named = Input.Half.valueOf(half.get().value().toUpperCase(Locale.ROOT));
            without.forEach(each -> readings.add(new Input.Named(each.name(), each.day(), named)));
            return;
        }
    }

    private void readings(Vocabulary words, Tokens typed, List<Input.Named> readings) {
        if (isDesk(typed.text())) readings.add(new Input.Named(typed.text(), null));
        leading(words, typed, readings);
        trailing(words, typed, readings);
    }

    /** «A3 в понедельник» on a Monday is of two days: one of them each, beside what has no day. */
    private static List<Input> byDay(List<Input.Named> readings) {
        List<Input> all = new ArrayList<>();
        List<Input.Named> rest = readings;
        while (!rest.isEmpty()) {
            List<Input.Named> first = new ArrayList<>();
            List<Input.Named> later = new ArrayList<>();
            for (Input.Named each : rest)
                (first.stream().anyMatch(other -> isOfOtherDay(each, other)) ? later : first).add(each);
            all.add(new Input.Desk(first));
            rest = later;
        }
        return all;
    }

    private static boolean isOfOtherDay(Input.Named one, Input.Named other) {
        LocalDate day = one.day();
        return day != null && one.name().equals(other.name()) && other.day() != null && !day.equals(other.day());
    }

    private static boolean isDesk(String name) {
        return name.codePoints().anyMatch(Character::isLetterOrDigit)
                && name.codePointCount(0, name.length()) <= LONGEST_DESK;
    }

    /** «завтра A3» */
    private void leading(Vocabulary words, Tokens typed, List<Input.Named> readings) {
        Cursor cursor = new Cursor(words, typed);
        day.said(cursor)
                .filter(said -> !cursor.isAtEnd() && !cursor.isGlued())
                .ifPresent(said -> add(words, said, typed.rest(cursor.at()), readings));
    }

    /** «A3 завтра» */
    private void trailing(Vocabulary words, Tokens typed, List<Input.Named> readings) {
        for (int from = Math.max(1, typed.size() - LONGEST_DAY); from < typed.size(); from++) {
            if (typed.all().get(from).isGlued()) continue;
            Cursor cursor = new Cursor(words, typed, from);
            String name = typed.text().substring(0, typed.all().get(from).start());
            day.said(cursor).filter(said -> cursor.isAtEnd()).ifPresent(said -> add(words, said, name, readings));
        }
    }

    private void add(Vocabulary words, SaidDay said, String name, List<Input.Named> readings) {
        String stripped = stripped(name);
        List<LocalDate> days = said.from(context.today());
        if (isDesk(stripped) && !isDay(words, stripped))
            days.forEach(each -> readings.add(new Input.Named(stripped, each)));
    }

    /** «завтра» names no desk beside another day. */
    private boolean isDay(Vocabulary words, String name) {
        return day.read(words, Tokens.of(name)).isCertain();
    }

    private static String stripped(String name) {
        String stripped = name.strip();
        while (stripped.endsWith(",") || stripped.startsWith(","))
            stripped = stripped.endsWith(",")
                    ? stripped.substring(0, stripped.length() - 1).strip()
                    : stripped.substring(1).strip();
        return stripped;
    }

    Reading desks(String text) {
        return text.isBlank() ? Reading.NOTHING : Reading.of(new Input.Desks(text.strip()));
    }

    Reading person(Tokens typed) {
        String name = typed.text();
        int length = name.codePointCount(0, name.length());
        boolean fits = !typed.isCut() && length >= SHORTEST_PERSON && length <= LONGEST_PERSON;
        if (!fits || name.codePoints().filter(Character::isLetter).count() < SHORTEST_PERSON) return Reading.NOTHING;
        boolean isName = name.codePoints().allMatch(NameRecogniser::isOfName)
                && typed.all().stream()
                                .filter(token -> token.is(Token.Kind.WORD))
                                .count()
                        <= MOST_WORDS;
        return isName ? Reading.of(new Input.Person(name)) : Reading.NOTHING;
    }

    private static boolean isOfName(int letter) {
        return Character.isLetter(letter)
                || Character.getType(letter) == Character.NON_SPACING_MARK
                || SIGNS_OF_NAMES.indexOf(letter) >= 0;
    }
}
