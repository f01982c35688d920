package dev.zapis.bot.storage;

import dev.zapis.bot.dialog.callback.Routes;
import dev.zapis.bot.reason.PresetReason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person leaves in the bot's tables, by themselves and in what others have typed about them: to be removed when they are
 * forgotten. Whoever is in the middle of something with a forgotten name in it begins at home.
 *
 * @param person by id
 * @param chats their Telegram accounts
 * @param names what they are called: a word of it is enough
 * @param texts what else was told of them: phones, and reasons that somebody gave, which count as a whole
 */
public record PersonalDataErasure(String person, Set<Long> chats, Set<String> names, Set<String> texts) {

    private static final int SHORTEST_WORD = 3;
    private static final int SHORTEST_NUMBER = 7;

    /** A number is typed with and without the country's code. */
    private static final int SAME_NUMBER = 10;

    /** What comes after the route, which is a word of ours. */
    private static final String TYPED = "substr(%1$s, position('|' in %1$s || '|'))";

    private static final String NAMES = "(exists (select 1 from unnest($1::text[]) w (word)"
            + " where position(w.word in translate(lower(%1$s), 'ёЁ', 'еЕ')) > 0)"
            + " or exists (select 1 from unnest($2::text[]) n (number)"
            + " where position(n.number in regexp_replace(%1$s, '\\D', '', 'g')) > 0)";

    private static final String IN_PAYLOAD = NAMES.formatted("payload") + ")";

    /** One of the texts is all of something that was typed. */
    private static final String IN_TARGET = NAMES.formatted(TYPED)
            + " or exists (select 1 from unnest($3::text[]) t (whole) where position('|' || t.whole || '|' in %1$s || '|') > 0))";

    public PersonalDataErasure {
        chats = Set.copyOf(chats);
        names = Set.copyOf(names);
        // A ready reason is everybody's word.
        texts = texts.stream().filter(text -> !PresetReason.isOne(text)).collect(Collectors.toUnmodifiableSet());
    }

    /** A statement of SQL with its arguments. */
    public record Removal(String sql, List<Object> arguments) {

        static Removal of(String sql, Object... arguments) {
            return new Removal(sql, List.of(arguments));
        }
    }

    /** What removes them; it may be done again and again. An update that is being handled is emptied when it is. */
    public List<Removal> removals() {
        Object[] named = {words(), numbers()};
        Object[] told = {words(), numbers(), wholes()};
        Object own = chats.toArray(Long[]::new);
        return List.of(
                Removal.of("""
                        update inbox set chat_id = null, payload = null
                        where chat_id = any ($1) and (handled_at is not null or error is not null)""", own),
                Removal.of("update inbox set payload = null where error is not null and " + IN_PAYLOAD, named),
                Removal.of("delete from dialog where chat_id = any ($1)", own),
                Removal.of("""
                        update dialog set current = null, trail = '{}'
                        where %s or exists (select 1 from unnest(trail) as on_it (target) where %s)
                        """.formatted(tells("current"), tells("on_it.target")), told),
                Removal.of("delete from callback_token where chat_id = any ($1)", own),
                Removal.of("delete from callback_token where " + tells("target"), told),
                Removal.of("delete from outbox where person_id = $1 or chat_id = any ($2)", person, own),
                Removal.of("delete from outbox where " + namesIn("target"), named),
                Removal.of("delete from kept_message where chat_id = any ($1)", own),
                Removal.of("delete from kept_message where " + namesIn("target"), named),
                Removal.of("delete from act where person_id = $1", person),
                Removal.of("delete from send_limit where chat_id = any ($1)", own));
    }

    /** What somebody was told: the reasons in it are their own, though they may be the same. */
    private static String namesIn(String target) {
        return NAMES.formatted(TYPED.formatted(target)) + ")";
    }

    private static String tells(String target) {
        return IN_TARGET.formatted(target);
    }

    /** In every case: a server with plain collation knows that of ASCII alone. */
    private String[] words() {
        return names.stream()
                .flatMap(PersonalDataErasure::words)
                .filter(word -> word.length() >= SHORTEST_WORD)
                .map(word -> word.replace('ё', 'е').replace('Ё', 'Е'))
                .flatMap(word -> Stream.of(word, word.toLowerCase(Locale.ROOT), word.toUpperCase(Locale.ROOT)))
                .distinct()
                .toArray(String[]::new);
    }

    private static Stream<String> words(String text) {
        Collection<String> words = new ArrayList<>(List.of(text.split("[^\\p{L}\\p{M}]+")));
        words.add(text.strip());
        return words.stream();
    }

    private String[] wholes() {
        return texts.stream().map(Routes::writtenText).toArray(String[]::new);
    }

    private String[] numbers() {
        Set<String> numbers = new TreeSet<>();
        for (String text : texts) {
            if (text.codePoints().anyMatch(Character::isLetter)) continue;
            String digits = text.replaceAll("\\D", "");
            if (digits.length() >= SHORTEST_NUMBER)
                numbers.add(digits.substring(Math.max(0, digits.length() - SAME_NUMBER)));
        }
        return numbers.toArray(String[]::new);
    }
}
