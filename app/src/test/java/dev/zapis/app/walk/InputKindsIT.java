package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two long dialogues by all that people have: words, commands, taps and a contact. */
@Walk
class InputKindsIT {

    @Test
    @Tag("S1-4")
    @Tag("S1-5")
    @Tag("S1-6")
    void a_desk_is_booked_seen_by_others_found_by_name_and_given_back(Product product) {
        product.control().beginsAnEmptyFortnight();
        LocalDate day = Days.today(product.control()).plusDays(7);
        Person owner = product.control().newcomer("Зоя Фадеева").registers();
        Person other = product.control().newcomer("Яков Шмидт").registers();
        Steps.isAskedToConfirm(owner, "B2", day);
        assertThat(owner.message().labels()).startsWith("Забронировать");
        owner.taps("Забронировать").isToldNothing().sees("Место забронировано", "B2", Days.written(day));
        owner.says("/my").sees("Мои брони", "B2", Days.written(day));
        owner.says("/book").sees("На какой день");
        assertThat(Steps.cell(owner, day)).startsWith("•");

        Steps.seesFreeDesks(other, day);
        assertThat(DeskIT.desks(other)).hasSize(11).doesNotContain("B2");
        other.taps("👥 Кто в офисе").sees("Кто в офисе", "Занято мест: 1 из 12");
        other.taps("B2 · Зоя Фадеева").sees("Кто: Зоя Фадеева", "B2", Days.written(day));
        assertThat(other.message().labels()).doesNotContain("Отменить бронь");
        other.says("/start").sees("Здравствуйте");
        other.taps("👥 Кто в офисе").sees("напишите его имя");
        other.says("фадеев").sees("Найдено по запросу «фадеев»");
        assertThat(other.message().labels()).contains("Зоя Фадеева · B2 · " + Days.label(day));

        owner.says("/my")
                .sees("B2")
                .taps("🪑 B2, " + Days.label(day))
                .sees("Бронь")
                .taps("Отменить бронь");
        owner.sees("Отменить бронь?").taps("Да, отменить").sees("Бронь отменена");
        owner.says("/my").sees("Броней пока нет");
        Steps.seesFreeDesks(other, day).sees("Свободных мест: 12");
    }

    @Test
    @Tag("S2-H2")
    @Tag("S3-H7")
    void everybody_changes_their_own_data_with_the_rules_told_and_nothing_lost_on_the_way_back(Product product) {
        Person person = product.control().newcomer("Римма Правкина").registers();
        person.says("/settings")
                .sees("Настройки")
                .taps("👤 Мои данные")
                .sees("Имя: Римма Правкина", "Телефон: не указан");
        person.taps("✏️ Имя").sees("Ваше имя?").says("Р").sees("В имени может быть от 2 до 50 букв", "Ваше имя?");
        person.says("Регина").sees("Ваша фамилия?").taps("⬅ Назад").sees("Ваше имя?", "Сейчас: Регина");
        person.taps("Дальше").sees("Ваша фамилия?").says("Новая").sees("Регина Новая");
        person.taps("Изменить имя").sees("Имя: Регина Новая");
        person.taps("📱 Телефон").sees("Ваш телефон?").says("916").sees("Номер не распознан", "Ваш телефон?");
        person.sharesContact(Map.of("phone", "79161112233")).sees("Мои данные", "Телефон: +7 916 111-22-33");
        person.taps("📱 Телефон").sees("Ваш телефон?").says("Без телефона").sees("Мои данные", "Телефон: не указан");
        Person other = product.control().newcomer("Римма Правкина").registers();
        other.says("/start").sees("Здравствуйте, Римма Правкина");
    }
}
