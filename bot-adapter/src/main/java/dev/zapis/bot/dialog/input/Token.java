package dev.zapis.bot.dialog.input;

/**
 * A word, a number or a sign of a typed text.
 *
 * @param shape by which words are compared; the sign itself, where dashes are all alike
 * @param isGlued nothing stands between it and the one before
 * @param start where it begins in the text
 */
record Token(Kind kind, String shape, boolean isGlued, int start, int end) {

    enum Kind {
        WORD,
        NUMBER,
        SIGN
    }

    Token moved(int back) {
        return new Token(kind, shape, isGlued && start > back, start - back, end - back);
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && shape.equals(sign);
    }
}
