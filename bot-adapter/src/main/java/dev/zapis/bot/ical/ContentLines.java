package dev.zapis.bot.ical;

import java.nio.charset.StandardCharsets;

/** Lines of 75 octets at most: what is longer goes on in the next one after a blank, and no letter is cut in two. */
final class ContentLines {

    private static final int MOST_OCTETS = 75;
    private static final String END = "\r\n";

    private final StringBuilder written = new StringBuilder();

    /** @param value as it is written: nothing that people have typed */
    ContentLines value(String name, String value) {
        int octets = 0;
        for (int letter : (Iterable<Integer>) (name + ":" + value).codePoints()::iterator) {
            int more = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > MOST_OCTETS) {
                written.append(END).append(' ');
                octets = 1;
            }
            written.appendCodePoint(letter);
            octets += more;
        }
        written.append(END);
        return this;
    }

    /** Words may have any signs. */
    ContentLines words(String name, String words) {
        return value(name, escaped(words));
    }

    private static String escaped(String words) {
        StringBuilder safe = new StringBuilder();
        words.replace(END, "\n").codePoints().forEach(letter -> {
            switch (letter) {
                case '\n' -> safe.append("\\n");
                case '\\', ';', ',' -> safe.append('\\').appendCodePoint(letter);
                default -> safe.appendCodePoint(Character.isISOControl(letter) ? ' ' : letter);
            }
        });
        return safe.toString();
    }

    byte[] bytes() {
        return written.toString().getBytes(StandardCharsets.UTF_8);
    }
}
