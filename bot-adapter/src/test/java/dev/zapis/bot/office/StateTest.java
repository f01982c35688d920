package dev.zapis.bot.office;

import static dev.zapis.bot.desk.DeskSamples.anna;
import static dev.zapis.bot.desk.DeskSamples.chat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.bot.dialog.FakeChat;
import dev.zapis.command.Refused;
import dev.zapis.events.person.Role;
import dev.zapis.query.journal.LatestErrors;
import dev.zapis.query.journal.LatestErrors.Failed;
import dev.zapis.query.state.HouseState;
import dev.zapis.query.state.HouseState.Log;
import dev.zapis.query.state.HouseState.Program;
import dev.zapis.query.state.HouseState.Queue;
import dev.zapis.query.state.HouseState.Result;
import dev.zapis.query.state.HouseState.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StateTest {

    private static final Queue EMPTY = new Queue(0, Duration.ZERO);
    private static final Failed FAILED =
            new Failed("x7Yz12", "tap", "TimeoutException", FakeChat.MONDAY_NOON.minus(Duration.ofHours(3)));

    private static FakeChat chatWith(Log log, Work work, @Nullable Duration poll, List<Failed> errors, Role... roles) {
        var program = new Program("1.2.3", Instant.parse("2026-11-22T09:30:00Z"), poll);
        return chat(anna(roles))
                .answers(HouseState.class, new Result(program, log, work))
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
                .sees("Версия 1.2.3, запущена: вс 22 ноября, 12:30", "Telegram отвечал 21 секунду назад")
                .sees(
                        "В журнале 57 событий, последнее 3 дня назад",
                        "База занимает 12 МБ",
                        "Таблицы не отстают",
                        "Все события обработаны")
                .sees("Входящие: 0", "Исходящие: 0", "Дела по сроку: 0", "Сбоев за сутки не было")
                .doesNotSee("⚠️");
    }

    @Test
    void what_is_wrong_stands_out() {
        troubled()
                .opens(new StateScreen())
                .sees(
                        "не опрашивает Telegram",
                        "В журнале 1 событие, последнее меньше секунды назад",
                        "⚠️ Таблицы отстают на 22 события")
                .sees("⚠️ Не обработано 1 событие", "📥 Входящие: 3\n")
                .sees("⚠️ 📤 Исходящие: 2, опоздание 5 минут", "⚠️ ⏰ Дела по сроку: 1, опоздание 2 часа")
                .sees("пн 23 ноября, 09:00 · x7Yz12 · нажатие · TimeoutException", "показаны последние 5");
    }

    @Test
    void it_is_told_in_english_too() {
        troubled()
                .in("en")
                .opens(new StateScreen())
                .sees("1 event in the log", "The tables are 22 events behind", "1 event is not handled")
                .sees("late by 5 minutes", "late by 2 hours", "x7Yz12 · tap · TimeoutException");
    }

    @Test
    void nobody_else_sees_anything_of_it() {
        assertThatThrownBy(() -> healthy().opens(new StateScreen())).isInstanceOf(Refused.class);
    }
}
