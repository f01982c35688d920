package dev.zapis.bot.person.staff;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Names out of a text: one a line, or a table with separators and perhaps quotes. A table's first line may say which column has
 * the names; else it is the first one.
 */
final class NameListParser {

    private static final Charset OLD_OFFICE = Charset.forName("windows-1251");
    private static final List<String> TITLES = titles();
    private static final String SEPARATORS = "\t;,";
    private static final String BOM = "\uFEFF";

    private NameListParser() {}

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
    static List<String> lines(String text) {
        // No database takes a NUL.
        String clean = text.replace('\0', ' ');
        List<String> lines =
                (clean.startsWith(BOM) ? clean.substring(1) : clean).lines().toList();
        String first =
                lines.stream().filter(line -> !line.isBlank()).findFirst().orElse("");
        char separator = separator(first);
        List<String> titles = cells(first, separator).stream()
                .map(title -> title.strip().toLowerCase(Locale.ROOT))
                .toList();
        int column = titles.stream()
                .filter(TITLES::contains)
                .findFirst()
                .map(titles::indexOf)
                .orElse(-1);
        List<String> names = new ArrayList<>();
        for (String line : lines) {
            boolean isTitle = column >= 0 && line.equals(first);
            names.add(isTitle ? "" : cell(cells(line, separator), Math.max(0, column)));
        }
        return names;
    }

    /** The first of them that the line has outside quotes. */
    private static char separator(String line) {
        for (char separator : SEPARATORS.toCharArray())
            if (cells(line, separator).size() > 1) return separator;
        return '\t';
    }

    private static String cell(List<String> cells, int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
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

    private static List<String> titles() {
        try (InputStream file =
                Objects.requireNonNull(NameListParser.class.getResourceAsStream("/people/name-columns.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
