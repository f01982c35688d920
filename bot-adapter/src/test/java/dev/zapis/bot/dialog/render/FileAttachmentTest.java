package dev.zapis.bot.dialog.render;

import static dev.zapis.bot.dialog.SampleTargets.A1;
import static dev.zapis.bot.dialog.SampleTargets.TUESDAY;
import static dev.zapis.bot.dialog.Samples.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.FakeChat;
import dev.zapis.bot.dialog.SampleTargets.Confirm;
import dev.zapis.bot.dialog.SampleTargets.Paper;
import dev.zapis.bot.dialog.SampleTargets.Take;
import dev.zapis.bot.dialog.callback.Base62;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileAttachmentTest {

    private final FakeChat chat = FakeChat.amongSamples(ANNA);

    @Test
    void a_file_comes_in_a_message_of_its_own_and_the_one_above_goes() {
        chat.opens(new Confirm(A1, TUESDAY));
        long above = chat.messenger().last();
        chat.tapsData(above, "1sample.paper|3|1").sees("Держите", "[Отменить]", "[🏠 В начало]");
        assertThat(chat.messenger().last()).isGreaterThan(above);
        assertThat(chat.messenger().ids()).doesNotContain(above);
        assertThat(chat.file().name()).isEqualTo("a_3_.txt");
        assertThat(chat.file().type()).isEqualTo("text/plain");
        assertThat(chat.file().bytes()).hasSize(3);
    }

    @Test
    void a_permanent_screen_with_a_file_changes_its_words_and_keeps_the_file() {
        chat.opens(new Paper(3));
        long paper = chat.messenger().last();
        chat.taps("Отменить").told(new Take(A1, TUESDAY)).sees("Отменено");
        assertThat(chat.messenger().last()).isEqualTo(paper);
        assertThat(chat.file().bytes()).hasSize(3);
    }

    @Test
    void only_a_permanent_screen_gives_files_away_and_none_that_is_empty_or_over_two_megabytes() {
        chat.opens(new Confirm(A1, TUESDAY));
        long message = chat.messenger().last();
        String tooLarge = Base62.write((2 << 20) + 1);
        for (String paper : List.of("1sample.loose|1", "1sample.paper|0|1", "1sample.paper|" + tooLarge + "|1"))
            chat.tapsData(message, paper).sees("Сбой на нашей стороне");
        chat.tapsData(message, "1sample.paper|" + Base62.write(2 << 20) + "|1").sees("Держите");
        assertThat(chat.file().bytes()).hasSize(2 << 20);
    }
}
