package dev.zapis.eventstore.projection.write;

import java.util.Optional;
import java.util.regex.Pattern;

/** An insert of one row that can as well be sent with many rows: what it does to one doesn't depend on the others. */
record BulkInsert(String table, String before, String row, String after) {

    private static final Pattern BEFORE = Pattern.compile(
            "\\s*insert\\s+into\\s+([\\w.]+)\\s*(\\([^()]*\\)\\s*)?values\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER =
            Pattern.compile("\\s*(on\\s+conflict\\b[^$;]*\\bdo\\s+nothing\\s*)?", Pattern.CASE_INSENSITIVE);

    /** What reads or answers rows, and what would have to be parsed in earnest. */
    private static final Pattern DOUBTFUL = Pattern.compile("\\bselect\\b|--|/\\*|\"", Pattern.CASE_INSENSITIVE);

    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");

    static Optional<BulkInsert> of(String sql) {
        var before = BEFORE.matcher(sql);
        if (DOUBTFUL.matcher(sql).find() || !before.lookingAt()) {
            return Optional.empty();
        }
        int end = closing(sql, before.end());
        return end > 0 && AFTER.matcher(sql.substring(end)).matches()
                ? Optional.of(new BulkInsert(
                        before.group(1),
                        sql.substring(0, before.end()),
                        sql.substring(before.end(), end),
                        sql.substring(end)))
                : Optional.empty();
    }

    /** Where the parenthesis that opens here has been closed; 0 if it has not. */
    private static int closing(String sql, int from) {
        int depth = 0;
        boolean quoted = false;
        for (int i = from; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (c == '\'') quoted = !quoted;
            else if (!quoted && c == '(') depth++;
            else if (!quoted && c == ')' && --depth == 0) return i + 1;
            if (depth == 0) return 0;
        }
        return 0;
    }

    /** The statement for so many rows, with the arguments of all of them one after the other. */
    String of(int rows, int argumentsPerRow) {
        var sql = new StringBuilder(before);
        for (int i = 0; i < rows; i++) {
            int shift = i * argumentsPerRow;
            sql.append(i == 0 ? "" : ", ")
                    .append(PARAMETER
                            .matcher(row)
                            .replaceAll(found -> "\\$" + (Integer.parseInt(found.group(1)) + shift)));
        }
        return sql.append(after).toString();
    }
}
