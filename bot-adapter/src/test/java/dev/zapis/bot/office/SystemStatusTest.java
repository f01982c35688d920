package dev.zapis.bot.office;

import static dev.zapis.bot.desk.DeskSamples.anna;
import static dev.zapis.bot.desk.DeskSamples.chat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.bot.dialog.FakeChat;
import dev.zapis.bot.office.status.DatabaseRestartedScreen;
import dev.zapis.bot.office.status.ErrorDigestScreen;
import dev.zapis.bot.office.status.SystemStatusScreen;
import dev.zapis.command.Refused;
import dev.zapis.events.person.Role;
import dev.zapis.query.journal.ErrorsSince;
import dev.zapis.query.journal.LatestErrors;
import dev.zapis.query.journal.LatestErrors.Failed;
import dev.zapis.query.state.SystemStatus;
import dev.zapis.query.state.SystemStatus.Log;
import dev.zapis.query.state.SystemStatus.Program;
import dev.zapis.query.state.SystemStatus.Queue;
import dev.zapis.query.state.SystemStatus.Result;
import dev.zapis.query.state.SystemStatus.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SystemStatusTest {

    private static final Queue EMPTY = new Queue(0, Duration.ZERO);
    private static final Failed FAILED =
            new Failed("x7Yz12", "tap", "TimeoutException", FakeChat.MONDAY_NOON.minus(Duration.ofHours(3)));

    private static FakeChat chatWith(Log log, Work work, @Nullable Duration poll, List<Failed> errors, Role... roles) {
        var program = new Program("1.2.3", Instant.parse("2026-11-22T09:30:00Z"), poll);
        return chat(anna(roles))
                .answers(SystemStatus.class, new Result(program, log, work))
                .answers(LatestErrors.class, new LatestErrors.Result(errors));
    }

    private static FakeChat healthy(Role... roles) {
        return chatWith(
                new Log(57, Duration.ofDays(3), 0, 0, 12L << 20),
                new Work(EMPTY, EMPTY, EMPTY),
                Duration.ofSeconds(21),
                List.of(),
                roles);
    }

    private static FakeChat troubled() {
        var work = new Work(
                new Queue(3, Duration.ofMillis(40)),
                new Queue(2, Duration.ofMinutes(5)),
                new Queue(1, Duration.ofHours(2)));
        return chatWith(new Log(1, Duration.ZERO, 22, 1, 0), work, null, Collections.nCopies(6, FAILED), Role.ADMIN);
    }

    @Test
    void an_admin_comes_to_it_from_the_office() {
        healthy(Role.ADMIN)
                .opens(new ManageScreen())
                .taps("🩺 Состояние")
                .sees("Версия 1.2.3, работает с вс 22 ноября, 12:30", "Последний ответ Telegram: 21 секунду назад")
                .sees(
                        "В журнале 57 событий, последнее 3 дня назад",
                        "База занимает 12 МБ",
                        "Таблицы не отстают",
                        "Все события обработаны")
                .sees("Входящие: 0", "Исходящие: 0", "Отложенные задания: 0", "Сбоев за сутки не было")
                .doesNotSee("⚠️");
    }

    @Test
    void what_is_wrong_stands_out() {
        troubled()
                .opens(new SystemStatusScreen())
                .sees(
                        "не опрашивает Telegram",
                        "В журнале 1 событие, последнее меньше секунды назад",
                        "⚠️ Таблицы отстают на 22 события")
                .sees("⚠️ Не обработано 1 событие", "📥 Входящие: 3\n")
                .sees("⚠️ 📤 Исходящие: 2, задержка на 5 минут", "⚠️ ⏰ Отложенные задания: 1, задержка на 2 часа")
                .sees("пн 23 ноября, 09:00 · x7Yz12 · нажатие · TimeoutException", "Показаны последние 5");
    }

    @Test
    void what_is_to_be_passed_on_is_copied_by_a_tap() {
        FakeChat chat = troubled().opens(new SystemStatusScreen());
        assertThat(chat.copies("📋 Скопировать команду")).isEqualTo("./zapis parked");
        assertThat(chat.copies("📋 Скопировать коды")).isEqualTo("x7Yz12");
        healthy(Role.ADMIN).opens(new SystemStatusScreen()).doesNotSee("📋");
    }

    @Test
    void it_is_told_in_english_too() {
        troubled()
                .in("en")
                .opens(new SystemStatusScreen())
                .sees("1 event in the log", "The tables are 22 events behind", "1 event is not processed")
                .sees("delayed by 5 minutes", "delayed by 2 hours", "x7Yz12 · tap · TimeoutException");
    }

    @Test
    @Tag("F41")
    void what_became_of_the_database_is_told_in_words() {
        Map<String, List<String>> words = Map.of(
                "ServerDied", List.of("база данных · остановилась и запущена", "database · stopped and was restarted"),
                "ServerHung", List.of("база данных · не отвечала и запущена", "database · did not answer and was"));
        words.forEach((cause, told) -> {
            var failed = new Failed("x7Yz12", "database", cause, FakeChat.MONDAY_NOON);
            var digest = new ErrorsSince.Result(1, List.of(new ErrorsSince.Kind("database", cause, 1)));
            var log = new Log(1, Duration.ZERO, 0, 0, 0);
            FakeChat chat = chatWith(log, new Work(EMPTY, EMPTY, EMPTY), null, List.of(failed), Role.ADMIN)
                    .answers(ErrorsSince.class, digest);
            chat.opens(new SystemStatusScreen()).sees(told.getFirst()).doesNotSee(cause);
            chat.opens(new ErrorDigestScreen(0, 1)).sees(told.getFirst()).doesNotSee(cause);
            chat.in("en").opens(new SystemStatusScreen()).sees(told.getLast()).doesNotSee(cause);
            chat.in("en")
                    .opens(new ErrorDigestScreen(0, 1))
                    .sees(told.getLast())
                    .doesNotSee(cause);
        });
    }

    @Test
    @Tag("F41")
    void admins_read_what_happened_since_when_and_that_nothing_is_lost() {
        var says = new DatabaseRestartedScreen(FakeChat.MONDAY_NOON.getEpochSecond(), 2);
        healthy(Role.ADMIN)
                .opens(says)
                .sees("База данных запущена заново", "пн 23 ноября, 12:00. Снова заработала через 2 секунды")
                .sees("Всё записанное сохранилось", "выполнено после запуска", "до 13:00")
                .taps("🩺 Состояние");
        healthy(Role.ADMIN)
                .in("en")
                .opens(says)
                .sees(
                        "was restarted",
                        "after 2 seconds",
                        "Nothing recorded was lost",
                        "was carried out after the restart",
                        "13:00");
        var long_ = new DatabaseRestartedScreen(FakeChat.MONDAY_NOON.getEpochSecond(), 2 * 3600 + 59);
        healthy(Role.ADMIN).opens(long_).sees("Снова заработала через 2 часа.", "до 15:00");
    }

    @Test
    void nobody_else_sees_anything_of_it() {
        assertThatThrownBy(() -> healthy().opens(new SystemStatusScreen())).isInstanceOf(Refused.class);
    }
}
