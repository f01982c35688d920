package dev.zapis.bot.dialog.engine;

import static dev.zapis.bot.dialog.Samples.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.FakeChat;
import dev.zapis.bot.dialog.SampleTargets.Days;
import dev.zapis.bot.dialog.SampleTargets.Upload;
import dev.zapis.bot.dialog.engine.Messenger.TooLarge;
import dev.zapis.bot.dialog.engine.UserInput.Attachment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class FileInputHandlerTest {

    private static final byte[] LIST = "Анна".getBytes(StandardCharsets.UTF_8);

    private final FakeChat chat = FakeChat.amongSamples(ANNA).opens(new Upload());

    @Test
    void a_file_goes_to_the_screen_that_asks_for_one() {
        chat.sends("list.csv", LIST).sees("Эхо: list.csv Анна");
    }

    @Test
    void a_file_that_nobody_asked_for_is_not_even_fetched() {
        chat.opens(new Days()).sends("list.csv", LIST).sees("Файл здесь не нужен", "Выберите день");
        assertThat(chat.messenger().fetched()).isEmpty();
    }

    @Test
    void a_file_that_the_screen_makes_no_sense_of_leaves_the_screen() {
        chat.sends("x", "!".getBytes(StandardCharsets.UTF_8)).sees("Файл здесь не нужен", "Пришлите список");
    }

    @Test
    void a_large_file_is_not_fetched_and_one_that_lied_about_its_size_not_taken() {
        chat.posts(new Attachment("large", "large", (1 << 20) + 1)).sees("больше 1 МБ", "Пришлите список");
        assertThat(chat.messenger().fetched()).isEmpty();
        chat.messenger().keeps("liar", Mono.error(new TooLarge()));
        chat.posts(new Attachment("liar", "liar", 0)).sees("больше 1 МБ", "Пришлите список");
    }

    @Test
    void a_file_that_does_not_come_is_asked_for_again() {
        chat.posts(new Attachment("none", "none", 1)).sees("Файл из Telegram не скачался", "Пришлите список");
        chat.messenger().keeps("never", Mono.never());
        StepVerifier.withVirtualTime(() -> chat.posted(new Attachment("never", "never", 1)))
                .thenAwait(Duration.ofSeconds(12))
                .expectNextCount(1)
                .verifyComplete();
        chat.sees("Файл из Telegram не скачался").sends("list.csv", LIST).sees("Эхо: list.csv Анна");
    }

    @Test
    void a_failure_of_the_screen_is_no_trouble_of_the_file() {
        chat.visits().closes(new IllegalStateException("broken on purpose"));
        chat.sends("list.csv", LIST).sees("Сбой на нашей стороне");
    }
}
