package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What stays in a chat says what is so, wherever it was changed. */
@Walk
class CardsIT {

    private static void awaits(Person person, String words, long messages) {
        Awaitility.await(words).atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(person.count(words))
                .as("%s", person)
                .isEqualTo(messages));
    }

    @Test
    void a_booking_that_is_cancelled_is_cancelled_in_its_confirmation_and_in_its_reminder(Product product) {
        ControlApi control = product.control();
        control.beginsAnEmptyFortnight();
        LocalDate day = Days.today(control).plusDays(3);
        Person owner = control.newcomer("Марфа Верная").registers();
        Steps.books(owner, "B1", day);
        Message confirmation = owner.message();
        assertThat(confirmation.text()).contains(Days.written(day)).doesNotContain("завтра");
        owner.says("/my").sees("Мои брони").taps("🪑 B1").sees("Бронь").taps("Отменить бронь");
        owner.sees("Отменить бронь?").taps("Да, отменить").sees("Бронь отменена");
        awaits(owner, "Место забронировано", 0);
        awaits(owner, "Отменена", 1);
        owner.forges(confirmation, confirmation.button("Отменить").data()).sees("отменена");
        product.settles();
        assertThat(product.database().count("select count(*) from kept_message where chat_id = ?", owner.id()))
                .as("what may be taken back until its day is over, and the word of it with its button")
                .isEqualTo(2);

        Steps.books(owner, "B2", day);
        String booking = Callbacks.part(owner.message().button("Отменить"), 1);
        Person admin = control.sample("Жанна Котова");
        admin.says("/start").sees("Здравствуйте");
        admin.forges(admin.message(), Callbacks.forged(admin.message(), "desk.withdraw|" + booking + "|#closed"))
                .sees("Бронь отменена");
        awaits(owner, "Кто отменил: Жанна Котова", 1);
        awaits(owner, "Место забронировано", 0);
    }

    @Test
    void what_one_admin_has_answered_no_other_is_asked(Product product) {
        ControlApi control = product.control();
        Person first = control.sample("Жанна Котова");
        Person second = control.newcomer("Мирон Второй").registers();
        Steps.looksAt(first, "Мирон Второй").taps("🎭 Роли").sees("дать или снять");
        first.taps("▫️ администратор");
        second.sees("У вас новая роль: администратор").says("/start").sees("Здравствуйте");
        Person asking = control.newcomer("Рада Просящая").registers();
        asking.says("/settings").sees("Настройки").taps("🎭 Роли").sees("Ваши роли: сотрудник");
        asking.taps("Специалист").sees("Ждут ответа администратора: специалист");
        first.sees("Рада Просящая", "специалист");
        second.sees("Рада Просящая", "специалист").taps("Дать роль").sees("Роль уже дана");
        Awaitility.await("the other admin sees who has decided")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(first.looks().count("Кто решил: Мирон Второй"))
                        .isEqualTo(1));
        Steps.looksAt(first, "Мирон Второй").taps("🎭 Роли").sees("дать или снять");
        first.taps("✅ администратор")
                .sees("снять роль")
                .taps("Исправление ошибки")
                .taps("Снять роль")
                .sees("дать или снять");
        second.sees("Роль снята: администратор");
    }
}
