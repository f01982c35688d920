package dev.zapis.bot.dialog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of what is kept of somebody, as they read it.
 *
 * @param kind which of its slice's kinds it is of
 * @param caption above its rows; none where the kind's heading says it all
 * @param columns above the cells; none: cells that speak for themselves, or a word and what it stands for
 * @param rows of as many cells each
 * @param left how many more there are that are not in it
 */
public record RecordSection(String kind, @Nullable Text caption, List<Text> columns, List<List<Text>> rows, long left) {

    public RecordSection {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Cells that need no heading of their own. */
    public static RecordSection of(String kind, List<List<Text>> rows) {
        return new RecordSection(kind, null, List.of(), rows, 0);
    }

    /** One thing alone. */
    public static RecordSection of(String kind, Text only) {
        return of(kind, List.of(List.of(only)));
    }

    public static RecordSection table(String kind, List<Text> columns, List<List<Text>> rows) {
        return new RecordSection(kind, null, columns, rows, 0);
    }

    public RecordSection captioned(Text words) {
        return new RecordSection(kind, words, columns, rows, left);
    }

    public RecordSection leaving(long more) {
        return new RecordSection(kind, caption, columns, rows, more);
    }
}
