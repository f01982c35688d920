package dev.zapis.app.session;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.ibm.icu.text.MessagePattern;
import dev.zapis.bot.dialog.text.TextViolation;
import dev.zapis.bot.dialog.text.Texts;
import dev.zapis.command.Refused;
import dev.zapis.command.TextPatternPolicy;
import dev.zapis.command.office.OfficeRefusal;
import dev.zapis.query.office.BotText;
import dev.zapis.query.office.ChangedTexts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The bot's words: what it came with, what was changed, and whether other words may take their place. */
public final class TextOverrideService implements TextPatternPolicy, BotText.Source {

    private final Texts texts;
    private volatile int rule;

    public TextOverrideService(Texts texts) {
        this.texts = texts;
    }

    Locale spoken(@Nullable String tag) {
        return texts.spoken(tag);
    }

    /** Whether so many changes are in these words; more of them may be. */
    boolean include(int number) {
        return rule >= number;
    }

    /** From now on these are said, and otherwise what the bot came with; unless newer ones are. */
    synchronized void become(ChangedTexts.Result changed) {
        if (changed.rule() <= rule) return;
        texts.override(changed.texts().stream()
                .collect(groupingBy(
                        ChangedTexts.Changed::language,
                        toMap(ChangedTexts.Changed::key, ChangedTexts.Changed::pattern))));
        rule = changed.rule();
    }

    @Override
    public Optional<Refused> problem(String key, String language, String pattern) {
        return texts.check(key, language, pattern).map(TextOverrideService::refused);
    }

    private static Refused refused(TextViolation problem) {
        OfficeRefusal reason =
                switch (problem.code()) {
                    case UNKNOWN_TEXT, UNKNOWN_LANGUAGE -> OfficeRefusal.TEXT_UNKNOWN;
                    case EMPTY, TOO_LONG -> OfficeRefusal.TEXT_LENGTH;
                    case BROKEN_PATTERN, BROKEN_MARKUP -> OfficeRefusal.TEXT_BROKEN;
                    case UNKNOWN_PLACEHOLDER -> OfficeRefusal.TEXT_PLACEHOLDERS;
                };
        return new Refused(reason, Map.of("detail", problem.detail()));
    }

    @Override
    public List<BotText.Words> all() {
        return texts.keys().stream().sorted().map(this::words).toList();
    }

    private BotText.Words words(String key) {
        List<BotText.Said> said =
                texts.languages().stream().map(language -> said(key, language)).toList();
        return new BotText.Words(key, placeholders(said.getFirst().original()), said);
    }

    private BotText.Said said(String key, Locale language) {
        String original = texts.original(key, language);
        String now = texts.pattern(key, language);
        return new BotText.Said(language.getLanguage(), original, now.equals(original) ? null : now);
    }

    private static SortedSet<String> placeholders(String pattern) {
        MessagePattern parsed = new MessagePattern(pattern);
        return IntStream.range(0, parsed.countParts())
                .mapToObj(parsed::getPart)
                .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NAME)
                .map(parsed::getSubstring)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
