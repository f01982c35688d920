package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people see and change of themselves, until they are forgotten. */
@Walk
class ProfileIT {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private static Person settings(Person person) {
        return person.says("/settings").sees("Настройки");
    }

    @Test
    @Tag("S3-H7")
    void times_are_shown_by_the_viewers_clock(Product product) {
        var moment = product.control().now();
        Person person = product.control().newcomer("Савва Дальний").registers();
        settings(person).taps("🕰 Часовой пояс").sees("Ваш часовой пояс?");
        person.says("якутс").sees("Ваш часовой пояс?").taps("Якутск").sees("Мой часовой пояс: Якутск");
        person.taps("👤 Мои данные").sees("Согласие на обработку данных");
        assertThat(person.message().text())
                .containsAnyOf(
                        CLOCK.format(moment.atZone(ZoneId.of("Asia/Yakutsk"))),
                        CLOCK.format(moment.plusSeconds(60).atZone(ZoneId.of("Asia/Yakutsk"))),
                        CLOCK.format(moment.plusSeconds(120).atZone(ZoneId.of("Asia/Yakutsk"))));
        settings(person)
                .taps("🕰 Часовой пояс")
                .sees("Ваш часовой пояс?")
                .taps("Как в офисе")
                .sees("Часовой пояс офиса");
    }

    @Test
    void quiet_hours_and_who_sees_one_are_chosen(Product product) {
        product.control().beginsAnEmptyFortnight();
        LocalDate day = Days.today(product.control()).plusDays(3);
        Person shy = product.control().newcomer("Тая Скромная").registers();
        Person other = product.control().newcomer("Пётр Любопытный").registers();
        settings(shy)
                .taps("🔔 Напоминания")
                .sees("Тихие часы")
                .says("21:30-8:00")
                .sees("Изменить тихие часы: с 21:30 до 08:00?")
                .taps("Изменить")
                .sees("с 21:30 до 08:00");
        shy.taps("🌙 23:00").sees("с 23:00 до 07:00").taps("Без тихих часов").sees("Тихие часы: нет");
        Steps.books(shy, "B1", day);
        settings(shy)
                .taps("👁 Кто меня видит")
                .sees("Кто меня видит")
                .taps("Никто")
                .sees("Кто меня видит");
        Steps.seesFreeDesks(other, day)
                .taps("👥 Кто в офисе")
                .sees("Кто в офисе")
                .taps("B1 · Имя скрыто")
                .sees("Кто: Имя скрыто");
        other.says("/start").sees("Здравствуйте").says("скромная").sees("Не понял");
        settings(shy)
                .taps("👁 Кто меня видит")
                .sees("Кто меня видит")
                .taps("Все")
                .sees("Кто меня видит");
        other.says("скромная").sees("Найдено по запросу «скромная»");
    }

    @Test
    @Tag("S3-H7")
    void a_reset_account_is_a_strangers_and_its_name_keeps_what_was_booked(Product product) {
        product.control().beginsAnEmptyFortnight();
        LocalDate day = Days.today(product.control()).plusDays(2);
        Person person = product.control().newcomer("Федот Сменный").registers();
        Steps.books(person, "A2", day);
        settings(person).taps("Отвязать Telegram").sees("Отвязать Telegram").taps("Отвязать");
        person.sees("Telegram отвязан").says("/my").sees("согласие");
        person.says("/start").sees("согласие").taps("Даю согласие").sees("Как вас зовут");
        person.says("ф\u0065дот сменный").sees("Вы — ").taps("Да, это я").sees("Вы вошли как Федот Сменный");
        person.says("/my").sees("Мои брони", "A2", Days.written(day));
    }

    @Test
    void ones_data_come_as_a_file_and_being_forgotten_is_typed(Product product) {
        product.control().beginsAnEmptyFortnight();
        LocalDate day = Days.today(product.control()).plusDays(2);
        Person person = product.control().newcomer("Хрисанф Забытых").registers();
        Steps.books(person, "A4", day);
        person.says("/my_data").sees("Ваши данные");
        assertThat(person.file().replace('\u00A0', ' '))
                .startsWith("<!doctype html>")
                .contains("Хрисанф Забытых", "<h2>Брони</h2>", ">A4 · ", "действует", "" + person.id())
                .contains("<h2>Уведомления</h2>", "<h2>Диалог с ботом</h2>");
        JsonNode data = JsonMapper.shared().readTree(person.fileAbove());
        assertThat(data.path("name").asString()).isEqualTo("Хрисанф Забытых");
        assertThat(data.path("deskBookings").path(0).path("desk").asString()).isEqualTo("A4");
        assertThat(data.path("consentGivenAt").asString()).isNotEmpty();
        assertThat(data.path("telegramAccount").asLong()).isEqualTo(person.id());
        assertThat(data.at("/chat/updates").asInt()).isPositive();
        assertThat(data.path("messagesThatChange")).isNotEmpty();

        person.says("/forget_me").sees("Удалить ваши данные?", "1 предстоящая бронь", "удалить мои данные");
        assertThat(person.message().labels())
                .noneMatch(label -> label.toLowerCase().contains("удалить"));
        person.says("удалить").sees("Удалить ваши данные?").says("Удалить мои данные");
        person.sees("Ваши данные удалены", "Отменена 1 бронь", "Удалены без возможности восстановления");
        person.says("/start").sees("согласие");
        person.says("/my_data").sees("О вас хранятся только номер аккаунта Telegram");
        Person other = product.control().newcomer("Хрисанф Забытых").registers();
        Steps.seesFreeDesks(other, day).sees("Свободных мест: 12");
        assertThat(product.database().rows("select name from person where name = 'Хрисанф Забытых'"))
                .hasSize(1);
    }
}
