package dev.zapis.eventstore.projection.write;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** SQL in which {@code {name}} stands for one generation's table. */
public final class SqlTemplate {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-z0-9_]*)}");

    private final int generation;
    private final Map<String, Filled> known = new ConcurrentHashMap<>();

    public SqlTemplate(int generation) {
        this.generation = generation;
    }

    /** The names that stand in the SQL. */
    public static List<String> names(String sql) {
        return PLACEHOLDER
                .matcher(sql)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    public static String table(String name, int generation) {
        return name + "_g" + generation;
    }

    /** A text is filled once: projections use few of them again and again. */
    public Filled fill(String sql) {
        return known.computeIfAbsent(sql, key -> {
            var filled = PLACEHOLDER.matcher(key).replaceAll(found -> table(found.group(1), generation));
            return new Filled(filled, BulkInsert.of(filled), new ConcurrentHashMap<>());
        });
    }

    /** A statement as the server gets it, and how its rows may travel together. */
    public record Filled(String sql, Optional<BulkInsert> insert, Map<Integer, String> byRows) {

        String of(int rows, int argumentsPerRow) {
            return rows == 1
                    ? sql
                    : byRows.computeIfAbsent(rows, many -> insert.orElseThrow().of(many, argumentsPerRow));
        }
    }
}
