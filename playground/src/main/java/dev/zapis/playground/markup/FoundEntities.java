package dev.zapis.playground.markup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Commands, addresses and names that Telegram finds in any text by itself. */
final class FoundEntities {

    private static final Map<String, Pattern> KINDS = kinds();

    private FoundEntities() {}

    private static Map<String, Pattern> kinds() {
        Map<String, Pattern> kinds = new LinkedHashMap<>();
        kinds.put("url", Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]»]"));
        kinds.put("email", Pattern.compile("(?<![\\w.+-])[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)*\\.[a-zA-Z]{2,}"));
        kinds.put(
                "bot_command",
                Pattern.compile("(?<![\\p{L}\\d_/])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\\w/])"));
        kinds.put("mention", Pattern.compile("(?<![\\p{L}\\d_@.])@[A-Za-z0-9_]{4,32}(?![\\w@])"));
        kinds.put("hashtag", Pattern.compile("(?<![\\p{L}\\d_#])#[\\p{L}\\d_]*\\p{L}[\\p{L}\\d_]*"));
        return kinds;
    }

    static List<MessageEntity> in(String text) {
        List<MessageEntity> found = new ArrayList<>();
        KINDS.forEach((type, pattern) -> {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) add(MessageEntity.of(type, matcher.start(), matcher.end() - matcher.start()), found);
        });
        return found;
    }

    private static void add(MessageEntity candidate, List<MessageEntity> found) {
        if (found.stream().noneMatch(candidate::overlaps)) found.add(candidate);
    }
}
