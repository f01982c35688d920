package dev.zapis.bot.dialog;

/** Keeps the characters that part a button's components, and the one that no database takes, out of the components. */
final class Escapes {

    private static final String RESERVED = "\\|,\0";
    private static final String WRITTEN = "spcz";

    private Escapes() {}

    static String write(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            int reserved = RESERVED.indexOf(c);
            if (reserved < 0) escaped.append(c);
            else escaped.append('\\').append(WRITTEN.charAt(reserved));
        }
        return escaped.toString();
    }

    static String read(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(c == '\\' ? RESERVED.charAt(written(text, ++i)) : c);
        }
        return plain.toString();
    }

    private static int written(String text, int at) {
        int reserved = at < text.length() ? WRITTEN.indexOf(text.charAt(at)) : -1;
        if (reserved < 0) throw new IllegalArgumentException("a broken escape");
        return reserved;
    }
}
