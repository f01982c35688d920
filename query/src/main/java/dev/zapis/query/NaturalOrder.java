package dev.zapis.query;

/** How names of desks and areas are listed: as people count, A2 before A10, and all of A before B. */
public final class NaturalOrder {

    /** No number in a name is longer than the longest name of an area or desk. */
    private static final int DIGITS = 40;

    private NaturalOrder() {}

    /**
     * For {@code order by}: each number is brought to one length, and nothing rests on how the database was told to sort letters.
     *
     * @param column with the names
     */
    public static String by(String column) {
        String padded = "regexp_replace(upper(%s), '[0-9]+', '%s\\&', 'g')".formatted(column, "0".repeat(DIGITS));
        return "regexp_replace(%s, '[0-9]*([0-9]{%d})', '\\1', 'g') collate \"C\", %s"
                .formatted(padded, DIGITS, column);
    }
}
