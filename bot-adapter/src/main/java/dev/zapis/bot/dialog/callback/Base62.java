package dev.zapis.bot.dialog.callback;

import java.math.BigInteger;

/** Whole numbers in few characters: digits, capitals, small letters. */
public final class Base62 {

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int BASE = DIGITS.length();
    private static final int LONGEST = 12;

    private Base62() {}

    public static String write(long number) {
        StringBuilder digits = new StringBuilder();
        long rest = number;
        do {
            digits.append(DIGITS.charAt((int) Math.abs(rest % BASE)));
            rest /= BASE;
        } while (rest != 0);
        if (number < 0) digits.append('-');
        return digits.reverse().toString();
    }

    /** An {@link IllegalArgumentException} tells of anything that {@link #write} does not write. */
    public static long read(String text) {
        if (text.isEmpty() || text.length() > LONGEST) throw new IllegalArgumentException("not a number");
        boolean negative = text.charAt(0) == '-';
        BigInteger value = BigInteger.ZERO;
        for (int i = negative ? 1 : 0; i < text.length(); i++) {
            int digit = DIGITS.indexOf(text.charAt(i));
            if (digit < 0) throw new IllegalArgumentException("not a digit");
            value = value.multiply(BigInteger.valueOf(BASE)).add(BigInteger.valueOf(digit));
        }
        try {
            return (negative ? value.negate() : value).longValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("too large", e);
        }
    }
}
