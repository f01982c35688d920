package dev.zapis.bot.dialog.input;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Goes through a typed text from the left; what does not fit leaves it where it stands. */
final class Cursor {

    private static final int LONGEST_NUMBER = 9;

    private final Vocabulary words;
    private final List<Token> tokens;
    private int at;

    Cursor(Vocabulary words, Tokens typed) {
        this(words, typed, 0);
    }

    Cursor(Vocabulary words, Tokens typed, int at) {
        this.words = words;
        this.tokens = typed.all();
        this.at = at;
    }

    int at() {
        return at;
    }

    void back(int to) {
        at = to;
    }

    boolean isAtEnd() {
        return at >= tokens.size();
    }

    /** Nothing stands between what was read last and what comes. */
    boolean isGlued() {
        return at < tokens.size() && tokens.get(at).isGlued();
    }

    /** Words of the group, if they come next. */
    Optional<Vocabulary.Found> word(String group) {
        Optional<Vocabulary.Found> found = words.at(tokens, at, group);
        found.ifPresent(each -> at += each.words());
        return found;
    }

    /** Passes over words of the group. */
    boolean passes(String group) {
        return word(group).isPresent();
    }

    /** The same of a word that stands before others: «в 2», not «В2». */
    boolean leads(String group) {
        int start = at;
        if (passes(group) && !isGlued()) return true;
        at = start;
        return false;
    }

    boolean sign(String sign) {
        if (isAtEnd() || !tokens.get(at).isSign(sign)) return false;
        at++;
        return true;
    }

    /** A dash, an ellipsis or a word such as «до». */
    boolean passesUntil() {
        return sign(Tokens.DASH) || sign(Tokens.ELLIPSIS) || passes("until");
    }

    /** A number in digits, of so many at most. */
    OptionalInt digits(int most) {
        if (isAtEnd()) return OptionalInt.empty();
        Token next = tokens.get(at);
        int length = next.shape().length();
        if (!next.is(Token.Kind.NUMBER) || length > Math.min(most, LONGEST_NUMBER)) return OptionalInt.empty();
        at++;
        return OptionalInt.of(Integer.parseInt(next.shape()));
    }

    OptionalInt digits() {
        return digits(LONGEST_NUMBER);
    }

    /** How many digits the number has that was read last. */
    int length() {
        return tokens.get(at - 1).shape().length();
    }

    /** A number in digits or in words: 7, семь, "twenty-five". */
    OptionalInt number() {
        OptionalInt digits = digits();
        return digits.isPresent() ? digits : spelled("number");
    }

    /** A number in words of the group, the last of two may be an ordinal: «двадцать пять», «двадцать пятое». */
    OptionalInt spelled(String group) {
        int start = at;
        Optional<Vocabulary.Found> ten = word("number");
        if (ten.isPresent()
                && ten.get().number() >= 20
                && ten.get().number() % 10 == 0
                && ten.get().number() < 100) {
            int behind = at;
            sign(Tokens.DASH);
            Optional<Vocabulary.Found> one = word(group).filter(each -> each.number() > 0 && each.number() < 10);
            if (one.isPresent())
                return OptionalInt.of(ten.get().number() + one.get().number());
            at = behind;
        }
        if (ten.isPresent() && group.equals("number"))
            return OptionalInt.of(ten.get().number());
        at = start;
        Optional<Vocabulary.Found> single = word(group);
        return single.isPresent() ? OptionalInt.of(single.get().number()) : OptionalInt.empty();
    }
}
