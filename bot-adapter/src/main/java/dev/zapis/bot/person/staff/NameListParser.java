package dev.zapis.bot.person.staff;

import dev.zapis.bot.dialog.ReadAtStart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names out of a text: one a line, or a table with separators and perhaps quotes. A table's first line may say which column has
 * the names; else it is the first one.
 */
final class NameListParser implements ReadAtStart {

    private static final Charset OLD_OFFICE = Charset.forName("windows-1251");
    private static final String SEPARATORS = "\t;,";
    private static final String BOM = "\uFEFF";
    private static final Pattern LIST_SEPARATOR = Pattern.compile("[,;]");
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\h.'’ʼ-]*");

    private final Set<String> titles;

    NameListParser() {
        titles = read();
    }

    /** What the bytes of a file say: UTF-8, or what office programs wrote before it. */
    static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(bytes, OLD_OFFICE);
        }
    }

    /** What stands where a name should be, for each line: empty for a line without one. */
    List<String> lines(String text) {
        List<String> lines = raw(text);
        String first = first(lines);
        char separator = separator(first);
        List<String> columns = columns(cells(first, separator));
        int column = columns.stream()
                .filter(titles::contains)
                .findFirst()
                .map(columns::indexOf)
                .orElse(-1);
        List<String> names = new ArrayList<>();
        for (String line : lines) {
            boolean isTitle = column >= 0 && line.equals(first);
            names.add(isTitle ? "" : cell(cells(line, separator), Math.max(0, column)));
        }
        return names;
    }

    /**
     * All names of a text in which separators may stand between names, each with its line, and what is none among them, so that it can be
     * told of; empty where there are no separators or it is a table: a line says what the columns are, there are tabs or quotes, or each
     * line with separators has something behind one that is no name.
     */
    List<Line> separated(String text) {
        List<String> lines = raw(text);
        if (hasTitle(lines) || text.indexOf('\t') >= 0 || text.indexOf('"') >= 0) return List.of();
        List<Line> names = new ArrayList<>();
        int rows = 0;
        int withMore = 0;
        for (int at = 0; at < lines.size(); at++) {
            List<String> cells = LIST_SEPARATOR
                    .splitAsStream(lines.get(at))
                    .map(String::strip)
                    .filter(cell -> !cell.isEmpty())
                    .toList();
            if (cells.size() > 1) rows++;
            if (cells.stream().skip(1).anyMatch(cell -> !NAME.matcher(cell).matches())) withMore++;
            for (String cell : cells) names.add(new Line(at + 1, cell));
        }
        boolean isTable = rows > 1 && withMore == rows;
        return rows > 0 && !isTable ? List.copyOf(names) : List.of();
    }

    /** Whether such a text is rather a list than a table: it is one line, or whatever stands between separators has words enough for a name. */
    static boolean isRatherSeparated(String text) {
        List<String> lines = raw(text).stream().filter(line -> !line.isBlank()).toList();
        return lines.size() == 1
                || lines.stream()
                        .map(LIST_SEPARATOR::split)
                        .filter(cells -> cells.length > 1)
                        .allMatch(cells -> Arrays.stream(cells)
                                .map(String::strip)
                                .allMatch(cell -> cell.isEmpty() || cell.indexOf(' ') > 0));
    }

    /** The text as lines, to be kept. */
    static List<String> raw(String text) {
        // No database takes a NUL.
        String clean = text.replace('\0', ' ');
        return (clean.startsWith(BOM) ? clean.substring(1) : clean).lines().toList();
    }

    private boolean hasTitle(List<String> lines) {
        String first = first(lines);
        return columns(cells(first, separator(first))).stream().anyMatch(titles::contains);
    }

    private static String first(List<String> lines) {
        return lines.stream().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    private static List<String> columns(List<String> cells) {
        return cells.stream()
                .map(title -> title.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** What stands where a name should be. */
    record Line(int number, String words) {}

    /** The first of them that the line has outside quotes. */
    private static char separator(String line) {
        for (char separator : SEPARATORS.toCharArray())
            if (cells(line, separator).size() > 1) return separator;
        return '\t';
    }

    private static String cell(List<String> cells, int column) {
        return column < cells.size() ? unended(cells.get(column).strip()) : "";
    }

    private static String unended(String words) {
        int end = words.length();
        while (end > 0 && " ,;".indexOf(words.charAt(end - 1)) >= 0) end--;
        return words.substring(0, end);
    }

    /** Quotes keep a separator in a cell; two in a row are one. */
    private static List<String> cells(String line, char separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean isDoubled = isQuoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
            if (isDoubled) {
                cell.append(c);
                i++;
            } else if (c == '"' && (isQuoted || cell.toString().isBlank())) {
                isQuoted = !isQuoted;
            } else if (c == separator && !isQuoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static Set<String> read() {
        try (InputStream file =
                Objects.requireNonNull(NameListParser.class.getResourceAsStream("/people/name-columns.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
