package dev.zapis.bot.dialog;

import static dev.zapis.bot.dialog.Samples.ANNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.bot.dialog.text.Texts;
import dev.zapis.bot.notice.NoticeProjections;
import dev.zapis.command.Refused;
import dev.zapis.events.desk.DeskFeatures;
import dev.zapis.events.desk.DeskReminder;
import dev.zapis.events.office.Feature;
import dev.zapis.events.parts.SliceParts;
import dev.zapis.events.reminder.ReminderTopic;
import dev.zapis.eventstore.EventLog;
import dev.zapis.eventstore.InMemoryEventLog;
import dev.zapis.eventstore.axon.AxonEventStoreConfigurer;
import dev.zapis.trial.read.ReadOnTrial;
import dev.zapis.wrong.mute.MuteNotice;
import dev.zapis.wrong.second.person.SecondNames;
import dev.zapis.wrong.typo.TypoScreen;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Schedulers;

class BotPartsTest {

    private static final SliceParts PRODUCT = SliceParts.PRODUCT;

    private final BotParts parts = BotParts.of(PRODUCT);

    @Test
    void all_that_is_brought_has_words_in_all_languages() {
        parts.requireTexts(Texts.load(Locale.of("ru")));
        assertThat(parts.textKeys()).contains("desk.feature.who", "person.reminders.desk.stop", "home.help.typed");
    }

    @Test
    void the_help_stands_in_its_order() {
        assertThat(parts.help(ANNA))
                .extracting(Text::key)
                .containsExactly("/home.help.book", "/home.help.cancel", "/home.help.who", "/home.help.typed");
    }

    @Test
    void what_requires_a_feature_that_nobody_brings_stops_the_start() {
        assertThatThrownBy(() -> BotParts.of(PRODUCT.and("dev.zapis.wrong.typo")))
                .hasMessageContaining(TypoScreen.class.getName())
                .hasMessageContaining("DSEK");
    }

    @Test
    void a_topic_that_no_screen_reminds_of_stops_the_start() {
        assertThatThrownBy(() -> BotParts.of(PRODUCT.and("dev.zapis.wrong.mute")))
                .hasMessageContaining("MUTE");
    }

    @Test
    void a_notice_of_nothing_that_happens_stops_the_start() {
        EventLog log = new InMemoryEventLog();
        var axon = new AxonEventStoreConfigurer(log, Schedulers.immediate());
        assertThatThrownBy(() -> NoticeProjections.projection(PRODUCT.and("dev.zapis.wrong.mute"), axon))
                .hasMessageContaining(MuteNotice.class.getName());
    }

    @Test
    void two_that_keep_the_same_of_a_person_stop_the_start() {
        assertThatThrownBy(() -> BotParts.of(PRODUCT.and("dev.zapis.wrong.second")))
                .hasMessageContaining(SecondNames.class.getName())
                .hasMessageContaining("person.kept.name");
    }

    @Test
    void what_is_kept_and_has_no_words_stops_the_start() {
        BotParts unsaid = BotParts.of(PRODUCT.and("dev.zapis.wrong.unsaid"));
        assertThatThrownBy(() -> unsaid.requireTexts(Texts.load(Locale.of("ru"))))
                .hasMessageContaining("unsaid.kept.shoes.");
    }

    @Test
    void what_a_slice_has_in_files_is_read_when_the_program_starts_and_not_again() {
        assertThat(ReadOnTrial.MADE).hasValue(0);
        BotParts withFiles = BotParts.of(PRODUCT.and(ReadOnTrial.class.getPackageName()));
        assertThat(ReadOnTrial.MADE).hasValue(1);
        assertThat(withFiles.read(ReadOnTrial.class)).isSameAs(withFiles.read(ReadOnTrial.class));
        assertThat(ReadOnTrial.MADE).hasValue(1);
    }

    @Test
    void what_a_newer_program_has_named_is_known_to_nobody_here() {
        parts.mustHave(DeskFeatures.WHO);
        parts.mustHave(DeskReminder.TOPIC);
        assertThatThrownBy(() -> parts.mustHave(new Feature("LATER"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> parts.mustHave(new ReminderTopic("LATER"))).isInstanceOf(Refused.class);
    }
}
