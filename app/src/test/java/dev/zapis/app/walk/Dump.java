package dev.zapis.app.walk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** All that the product has written, as text: every column of every table, bytes as UTF-8, and every line of its logs. */
public final class Dump {

    private static final String TABLES = """
            select format('%I.%I', n.nspname, c.relname)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema')
            order by 1""";

    private static final String GONE = "42P01";

    private final List<Written> all = new ArrayList<>();

    /** A text and where it stands. */
    private record Written(String place, String text) {}

    private Dump() {}

    /** Of a product in a home of its own. */
    static Dump of(Product product, Path home) {
        try (var connection = product.database().connect()) {
            return of(connection).with(home.resolve("logs"));
        } catch (SQLException failed) {
            throw new AssertionError("the database could not be dumped", failed);
        }
    }

    public static Dump of(Connection connection) throws SQLException {
        var dump = new Dump();
        for (String table : tables(connection)) dump.read(connection, table);
        return dump;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) tables.add(rows.getString(1));
        }
        return tables;
    }

    private void read(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select * from " + table)) {
            ResultSetMetaData columns = rows.getMetaData();
            while (rows.next()) {
                for (int column = 1; column <= columns.getColumnCount(); column++) {
                    String text = text(rows, column, columns.getColumnType(column));
                    if (text != null) all.add(new Written(table + "." + columns.getColumnName(column), plain(text)));
                }
            }
        } catch (SQLException failed) {
            // Tables that were built anew take the place of others.
            if (!GONE.equals(failed.getSQLState())) throw failed;
        }
    }

    private static @Nullable String text(ResultSet rows, int column, int type) throws SQLException {
        if (type != Types.BINARY) return rows.getString(column);
        byte[] bytes = rows.getBytes(column);
        return bytes == null ? null : new String(bytes, UTF_8);
    }

    /** With all files of a directory, rolled ones too. */
    public Dump with(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) read(file);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void read(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                InputStream read = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
            String place = "logs/" + file.getFileName();
            new String(read.readAllBytes(), UTF_8).lines().forEach(line -> all.add(new Written(place, plain(line))));
        }
    }

    /** Where a word stands, whatever its case, also as JSON may write it. */
    public List<String> placesOf(String word) {
        String plain = plain(word);
        String escaped = plain(plain.chars()
                .mapToObj(letter -> letter < 128 ? Character.toString(letter) : "\\u%04x".formatted(letter))
                .collect(Collectors.joining()));
        return all.stream()
                .filter(written ->
                        written.text().contains(plain) || written.text().contains(escaped))
                .map(Written::place)
                .distinct()
                .toList();
    }

    /** Fails with the places where one of the words stands. */
    public void hasNowhere(String... words) {
        for (String word : words)
            assertThat(placesOf(word)).as("where \u201c%s\u201d stands", word).isEmpty();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
