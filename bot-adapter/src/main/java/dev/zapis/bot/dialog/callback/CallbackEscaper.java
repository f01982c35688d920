package dev.zapis.bot.dialog.callback;

/** Keeps the characters that part a button's components out of the components; the one that no database takes is left out. */
public final class CallbackEscaper {

    private static final String RESERVED = "\\|,";
    private static final String WRITTEN = "spc";
    private static final char NUL = '\0';

    private CallbackEscaper() {}

    public static String write(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            int reserved = RESERVED.indexOf(c);
            if (c == NUL) continue;
            if (reserved < 0) escaped.append(c);
            else escaped.append('\\').append(WRITTEN.charAt(reserved));
        }
        return escaped.toString();
    }

    public static String read(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == NUL) throw new IllegalArgumentException("no database takes it");
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
