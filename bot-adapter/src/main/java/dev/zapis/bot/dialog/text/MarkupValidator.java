package dev.zapis.bot.dialog.text;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tags of a text's pattern: whether Telegram takes them, whatever values come in and whichever plural is meant. */
final class MarkupValidator {

    private static final Pattern TAG = Pattern.compile(
            "<(?:(b|i|u|s|code|pre|blockquote)|(a) href=\"https?://[^\\s\"<>&\uFFFC]+\"|/(b|i|u|s|code|pre|blockquote|a))>");

    /** Stands for a value. */
    private static final char VALUE = '\uFFFC';

    private static final int LONGEST_PIECE = 20;

    private final MessagePattern pattern;
    private @Nullable String broken;

    private MarkupValidator(MessagePattern pattern) {
        this.pattern = pattern;
    }

    /** The first piece that Telegram would not take. */
    static Optional<String> broken(String pattern) {
        MarkupValidator markup = new MarkupValidator(new MessagePattern(pattern));
        markup.readMessage(0);
        return Optional.ofNullable(markup.broken);
    }

    /** Each message, and each message within a plural, closes what it opens. Returns where the message ends. */
    private int readMessage(int start) {
        StringBuilder words = new StringBuilder();
        int read = pattern.getPart(start).getLimit();
        for (int at = start + 1; ; at++) {
            Part part = pattern.getPart(at);
            words.append(pattern.getPatternString(), read, part.getIndex());
            if (part.getType() == Part.Type.MSG_LIMIT) {
                check(words);
                return at;
            }
            if (part.getType() == Part.Type.ARG_START) {
                words.append(VALUE);
                at = readArgument(at);
            }
            read = pattern.getPart(at).getLimit();
        }
    }

    private int readArgument(int start) {
        int end = pattern.getLimitPartIndex(start);
        for (int at = start + 1; at < end; at++) {
            if (pattern.getPartType(at) == Part.Type.MSG_START) at = readMessage(at);
        }
        return end;
    }

    private void check(CharSequence words) {
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(words);
        for (int at = next(words, 0); at >= 0 && broken == null; at = next(words, at + 1)) {
            if (!tag.region(at, words.length()).lookingAt() || !fits(tag, open)) broken = piece(words, at);
        }
        if (broken == null && !open.isEmpty()) broken = "<" + open.peek() + ">";
    }

    private static boolean fits(Matcher tag, Deque<String> open) {
        String closed = tag.group(3);
        if (closed != null) return closed.equals(open.poll());
        open.push(tag.group(1) != null ? tag.group(1) : tag.group(2));
        return true;
    }

    private static int next(CharSequence words, int from) {
        return words.toString().indexOf('<', from);
    }

    private static String piece(CharSequence words, int at) {
        return words.toString()
                .substring(at, Math.min(words.length(), at + LONGEST_PIECE))
                .replace(VALUE, '…');
    }
}
