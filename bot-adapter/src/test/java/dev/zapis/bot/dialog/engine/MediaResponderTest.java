package dev.zapis.bot.dialog.engine;

import static dev.zapis.bot.dialog.Samples.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.FakeChat;
import dev.zapis.bot.dialog.SampleTargets.Days;
import dev.zapis.bot.dialog.SampleTargets.Upload;
import dev.zapis.bot.dialog.engine.UserInput.Attachment;
import dev.zapis.bot.dialog.text.RenderLocale;
import dev.zapis.bot.dialog.text.Texts;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MediaResponderTest {

    private static final Texts TEXTS = Texts.load(Locale.of("ru"));

    private final FakeChat chat = FakeChat.amongSamples(ANNA).opens(new Days());

    @ParameterizedTest
    @EnumSource(MediaKind.class)
    void whatever_is_sent_is_answered_and_the_screen_stays(MediaKind kind) {
        chat.posts(kind, null).sees(answer(kind, "ru"), "Выберите день");
        chat.in("en").posts(kind, null).sees(answer(kind, "en"), "Choose a day");
        chat.opens(new Upload()).posts(kind, null).sees("Send the list");
        chat.sends("list.csv", "Анна".getBytes(StandardCharsets.UTF_8)).sees("list.csv Анна");
    }

    @Test
    void each_kind_has_an_answer_of_its_own_that_says_why_what_stayed_and_what_to_do() {
        for (String language : new String[] {"ru", "en"})
            assertThat(Arrays.stream(MediaKind.values()).map(kind -> answer(kind, language)))
                    .doesNotHaveDuplicates()
                    .allSatisfy(words -> assertThat(words.split("[.!?] ")).hasSize(3));
    }

    private static String answer(MediaKind kind, String language) {
        return TEXTS.plain(kind.answer(), "dialog", RenderLocale.stranger(Locale.of(language)))
                .replace('\u00A0', ' ');
    }

    @Test
    void an_album_has_one_answer_and_the_next_one_its_own() {
        for (int photo = 0; photo < 10; photo++) chat.posts(MediaKind.PHOTO, "album");
        assertThat(chat.messenger().drawings()).isEqualTo(2);
        chat.posts(MediaKind.PHOTO, "another");
        assertThat(chat.messenger().drawings()).isEqualTo(3);
        for (int alone = 0; alone < 2; alone++) chat.posts(MediaKind.PHOTO, null);
        assertThat(chat.messenger().drawings()).isEqualTo(5);
    }

    @Test
    void an_album_of_files_has_one_answer_too() {
        for (int file = 0; file < 3; file++) chat.posts(new Attachment("f", "f", 1), "album");
        assertThat(chat.messenger().drawings()).isEqualTo(2);
        chat.sees("Файл здесь не нужен");
    }

    /** As when the answer did not get through. */
    @Test
    void the_same_message_again_is_answered_again() {
        long first = chat.messenger().nextId();
        chat.posts(MediaKind.PHOTO, "album", first).posts(MediaKind.PHOTO, "album", first);
        assertThat(chat.messenger().drawings()).isEqualTo(3);
    }
}
