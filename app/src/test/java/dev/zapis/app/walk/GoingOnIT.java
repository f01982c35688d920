package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People in the middle of something do not notice that the bot was killed. */
@ExtendWith(InPlayground.class)
class GoingOnIT {

    @Test
    @Tag("S4-20")
    void after_kill_9_every_dialogue_goes_on_where_it_was(Product lender) {
        try (var telegram = new OwnTelegram(lender, 700_700_713);
                var bot = telegram.bot("bot", Map.of())) {
            ControlApi control = telegram.control();
            LocalDate day = Days.today(control).plusDays(1);
            Person admin = telegram.admin().registers().opensTheDoor();
            admin.taps("🛠 Управление")
                    .sees("Управление")
                    .taps("🏢 Офис")
                    .sees("зоны и места")
                    .says("Терраса")
                    .sees("зоны и места");
            admin.taps("Терраса").sees("Зона Терраса").says("T1, T2").sees("Места: T1, T2");
            Person booking = control.newcomer("Борис Бронин").registers();
            Steps.isAskedToConfirm(booking, "T1", day);
            Person choosing = control.newcomer("Вера Выборова").registers();
            choosing.taps("🪑 Место").sees("на какой день?");
            Person newcomer = control.newcomer("Прежняя Я");
            newcomer.agrees();

            dies(bot);
            admin.says("T3").sees("Места: T1, T2, T3").taps("⬅ Назад").sees("зоны и места");
            booking.taps("⬅ Назад").sees("Свободных мест:", Days.written(day));
            booking.says("T1").sees("Бронируем?", "T1", Days.written(day));
            choosing.taps(Days.label(day)).sees("Свободных мест:", Days.written(day));
            newcomer.says("Нина Новая").sees("Рад знакомству, Нина Новая");

            dies(bot);
            admin.says("Чердак").sees("зоны и места").taps("Чердак").sees("Зона Чердак");
            choosing.says("T2").sees("Бронируем?", "T2", Days.written(day));
            newcomer.taps("🪑 Место").sees("на какой день?");
            Message asked = booking.message();
            booking.taps("Подтвердить").sees("Место забронировано", "T1", Days.written(day));
            booking.forgesUntilTold(asked, asked.button("Подтвердить").data(), "Уже обработано");
            assertThat(booking.count("Место забронировано")).isEqualTo(1);
            assertThat(telegram.database().count("select count(*) from event where type = 'zapis.desk.DeskBooked'"))
                    .isEqualTo(1);
            assertThat(bot.errors()).isEmpty();
            assertThat(control.findings()).isEmpty();
        }
    }

    @Test
    void a_button_that_nobody_touched_for_half_a_year_brings_a_fresh_screen(Product product) {
        Person person = product.control().newcomer("Архип Забывчивый").registers();
        person.says("абракадабра, которой не зовут никого на свете")
                .sees("Не понял этих слов")
                .taps("Что умеет бот")
                .sees("Что здесь можно");
        assertThat(person.message().button("⬅ Назад").data()).startsWith("1~");
        product.control().advance(Duration.ofDays(181));
        person.taps("⬅ Назад").isTold("Кнопка устарела").sees("Что здесь можно");
        person.taps("⬅ Назад").isToldNothing().sees("Не понял этих слов");
    }

    private static void dies(Product bot) {
        bot.killApp();
        bot.startAgain();
    }
}
