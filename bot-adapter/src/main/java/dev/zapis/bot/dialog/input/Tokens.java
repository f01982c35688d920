package dev.zapis.bot.dialog.input;

import dev.zapis.query.NameSearch;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A typed text, cut into words, numbers and signs. Of a long one only the beginning is looked at, so that no text takes long.
 *
 * @param isCut there is more than what was looked at
 */
public record Tokens(String text, List<Token> all, boolean isCut) {

    private static final int LONGEST = 400;
    private static final int MOST = 40;

    /** Marks of directions and what has no width: they are no part of any word. */
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

    static final String DASH = "-";
    static final String ELLIPSIS = "…";

    public Tokens {
        all = List.copyOf(all);
    }

    public static Tokens of(String typed) {
        boolean isLong = typed.length() > LONGEST;
        String seen = isLong ? typed.substring(0, LONGEST) : typed;
        String drawn =
                UNSEEN.matcher(Normalizer.normalize(seen, Normalizer.Form.NFKC)).replaceAll("");
        String text = ended(drawn.strip());
        List<Token> all = new ArrayList<>();
        int at = 0;
        int last = 0;
        while (at < text.length() && all.size() < MOST) {
            int first = text.codePointAt(at);
            int end = end(text, at, first);
            if (!Character.isWhitespace(first) && !Character.isSpaceChar(first))
                all.add(token(text, at, end, !all.isEmpty() && last == at));
            if (!Character.isWhitespace(first) && !Character.isSpaceChar(first)) last = end;
            at = end;
        }
        return new Tokens(text, all, isLong || at < text.length());
    }

    /** Without the signs that end a sentence. */
    private static String ended(String text) {
        int end = text.length();
        while (end > 0 && "?!.".indexOf(text.charAt(end - 1)) >= 0) end--;
        return text.substring(0, end).stripTrailing();
    }

    private static int end(String text, int at, int first) {
        if (Character.isDigit(first)) return run(text, at, true);
        if (Character.isLetter(first)) return run(text, at, false);
        int one = at + Character.charCount(first);
        if (first != '.') return one;
        while (one < text.length() && text.charAt(one) == '.') one++;
        return one;
    }

    private static int run(String text, int at, boolean isNumber) {
        int end = at;
        while (end < text.length()) {
            int each = text.codePointAt(end);
            boolean belongs = isNumber ? Character.isDigit(each) : isOfWord(text, end, each);
            if (!belongs) break;
            end += Character.charCount(each);
        }
        return end;
    }

    // An apostrophe is part of a word inside it: o'clock, Belova's.
    private static boolean isOfWord(String text, int at, int each) {
        if (Character.isLetter(each) || Character.getType(each) == Character.NON_SPACING_MARK) return true;
        boolean isApostrophe = each == '\'' || each == '\u2019';
        return isApostrophe && at + 1 < text.length() && Character.isLetter(text.codePointAt(at + 1));
    }

    private static Token token(String text, int from, int to, boolean isGlued) {
        String written = text.substring(from, to);
        int first = written.codePointAt(0);
        if (Character.isDigit(first)) return new Token(Token.Kind.NUMBER, digits(written), isGlued, from, to);
        if (Character.isLetter(first)) return new Token(Token.Kind.WORD, NameSearch.shape(written), isGlued, from, to);
        return new Token(Token.Kind.SIGN, sign(written, first), isGlued, from, to);
    }

    private static String digits(String written) {
        StringBuilder digits = new StringBuilder();
        written.codePoints().forEach(each -> digits.append(Character.digit(each, 10)));
        return digits.toString();
    }

    private static String sign(String written, int first) {
        if (Character.getType(first) == Character.DASH_PUNCTUATION || first == 0x2212) return DASH;
        return written.length() > 1 && first == '.' ? ELLIPSIS : written;
    }

    /** What stands between these tokens, as a text of its own. */
    Tokens part(int from, int to) {
        int start = all.get(from).start();
        String part = text.substring(start, all.get(to - 1).end());
        return new Tokens(
                part,
                all.subList(from, to).stream().map(token -> token.moved(start)).toList(),
                false);
    }

    int size() {
        return all.size();
    }

    /** What was written after the tokens before this one. */
    String rest(int from) {
        return from < all.size() ? text.substring(all.get(from).start()).strip() : "";
    }
}
