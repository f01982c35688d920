package dev.zapis.bot.dialog.render;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Telegram's HTML: escaping, and cutting by what is seen, never through a tag or an entity. */
public final class Html {

    private static final Pattern TOKEN = Pattern.compile("<(/?)([a-z-]+)[^>]*>|&[a-z]+;|\\X", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("</?[a-z-]+[^>]*>");
    private static final Pattern MOMENT = Pattern.compile("</?tg-time[^>]*>");
    private static final Pattern VISIBLE = Pattern.compile("\\X", Pattern.DOTALL);
    private static final String CUT = "…";

    private Html() {}

    public static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String undated(String html) {
        return MOMENT.matcher(html).replaceAll("");
    }

    /** What is seen of it. */
    public static String plain(String html) {
        return TAG.matcher(html)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** At most so many UTF-16 units are seen of it; tags that the cut leaves open are closed. */
    public static String cut(String html, int units) {
        if (plain(html).length() <= units) return html;
        StringBuilder kept = new StringBuilder();
        Deque<String> open = new ArrayDeque<>();
        Matcher token = TOKEN.matcher(html);
        int seen = 0;
        while (token.find()) {
            seen += seen(token);
            if (seen > units - CUT.length()) break;
            kept.append(token.group());
            follow(token, open);
        }
        kept.append(CUT);
        open.forEach(tag -> kept.append("</").append(tag).append('>'));
        return kept.toString();
    }

    /** At most so many visible characters of a plain text. */
    public static String label(String plain, int characters) {
        Matcher visible = VISIBLE.matcher(plain);
        int end = 0;
        for (int seen = 0; visible.find(); seen++) {
            if (seen == characters) return plain.substring(0, end) + CUT;
            if (seen < characters - 1) end = visible.end();
        }
        return plain.isBlank() ? CUT : plain;
    }

    private static int seen(Matcher token) {
        if (token.group(2) != null) return 0;
        return token.group().startsWith("&") ? 1 : token.group().length();
    }

    private static void follow(Matcher token, Deque<String> open) {
        String tag = token.group(2);
        if (tag == null) return;
        if ("/".equals(token.group(1))) open.poll();
        else open.push(tag);
    }
}
