package dev.zapis.bot.person.registration;

import static dev.zapis.bot.desk.DeskSamples.anna;
import static dev.zapis.bot.desk.DeskSamples.chat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.BotParts;
import dev.zapis.bot.dialog.FakeChat;
import dev.zapis.bot.dialog.PersonalRecords;
import dev.zapis.bot.dialog.text.Texts;
import dev.zapis.events.parts.SliceParts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people agree to is what is kept of them, and what they get when they ask for it. */
class ConsentWordingTest {

    /** Of the words below; who changes them raises {@code ConsentScreen.WORDING} and brings both up to date. */
    private static final int WORDING = 5;

    private static final String WORDS = "03b3d8a3d398664e";

    private static final Texts TEXTS = Texts.load(Locale.of("ru"));
    private static final Pattern NAMED = Pattern.compile("([a-z]+)\\.kept\\.([a-z]+)\\.named");
    private static final List<PersonalRecords> PARTS =
            BotParts.of(SliceParts.PRODUCT).records().parts();

    private static Set<String> kinds() {
        return PARTS.stream()
                .flatMap(part ->
                        part.kinds().stream().map(kind -> SliceParts.slice(part) + ".kept." + kind.name() + ".named"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void what_the_consent_names_somebody_provides_and_what_is_provided_it_names() {
        Set<String> named = TEXTS.keys().stream()
                .filter(key -> NAMED.matcher(key).matches())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isEqualTo(kinds()).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void it_is_drawn_with_all_of_them(String language) {
        FakeChat chat = chat(anna()).in(language).opens(new ConsentScreen());
        assertThat(kinds()).allSatisfy(key -> chat.sees(TEXTS.pattern(key, Locale.of(language))));
    }

    @Test
    void other_words_have_another_number() throws Exception {
        String words = Stream.concat(
                        Stream.of("before", "kept", "why", "long", "forget").map("person.consent."::concat),
                        kinds().stream())
                .flatMap(key -> TEXTS.languages().stream().map(language -> TEXTS.original(key, language)))
                .collect(Collectors.joining("\n"));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
        assertThat(WORDING + " " + HexFormat.of().formatHex(hash, 0, 8)).isEqualTo(ConsentScreen.WORDING + " " + WORDS);
    }
}
