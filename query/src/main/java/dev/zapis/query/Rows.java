package dev.zapis.query;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Objects;

/** Reads columns that are never null. */
public final class Rows {

    private Rows() {}

    public static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }

    public static LocalDate date(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, LocalDate.class), column);
    }

    public static int number(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Integer.class), column);
    }

    public static boolean flag(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Boolean.class), column);
    }
}
