package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Walk
class MoveIT {

    @Test
    @Tag("N-4")
    void another_desk_is_three_taps_from_the_card_and_the_old_one_is_free_at_once(Product product) {
        product.control().beginsAnEmptyFortnight();
        LocalDate day = Days.today(product.control()).plusDays(8);
        Person owner = product.control().newcomer("Инна Пересядкина").registers();
        Person other = product.control().newcomer("Олег Соседов").registers();
        Steps.books(owner, "B2", day);
        owner.taps("🔄 Пересесть")
                .sees("Пересесть", "Сейчас:", "B2")
                .taps("⭐ Быстрый выбор")
                .sees("Пересесть?", "Сейчас:", "Будет:")
                .taps("Подтвердить")
                .sees("Бронь изменена", "Прежнее место снова свободно", "B2", Days.written(day));
        Awaitility.await("the first confirmation shows where the booking is now")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(owner.looks().count("Место забронировано")).isEqualTo(1));
        Steps.books(other, "B2", day);
        product.settles();
        assertThat(live(product, "Инна Пересядкина", day)).isEqualTo(1);
        assertThat(live(product, "Олег Соседов", day)).isEqualTo(1);
        owner.taps("↩").isTold("Прежнее место уже занято: B2");
    }

    @Test
    @Tag("N-4")
    void another_day_keeps_the_desk_and_undo_moves_it_back(Product product) {
        product.control().beginsAnEmptyFortnight();
        LocalDate day = Days.today(product.control()).plusDays(8);
        LocalDate next = day.plusDays(2);
        Person owner = product.control().newcomer("Ефим Переносов").registers();
        Steps.books(owner, "A2", day);
        owner.taps("📅 Перенести").sees("на какой день");
        owner.taps(Steps.cell(owner, next))
                .sees("Перенести бронь?", "Будет:", "A2", Days.written(next))
                .taps("Подтвердить")
                .sees("Бронь изменена", Days.written(next));
        product.settles();
        assertThat(live(product, "Ефим Переносов", next)).isEqualTo(1);
        owner.taps("↩").sees("A2", Days.written(day));
        product.settles();
        assertThat(live(product, "Ефим Переносов", day)).isEqualTo(1);
        assertThat(live(product, "Ефим Переносов", next)).isZero();
    }

    /** One of two who move to the same desk at once gets it; the other keeps what they had. */
    @Test
    @Tag("N-4")
    void of_two_who_move_to_one_desk_at_once_one_gets_it_and_the_other_keeps_the_old_one(Product product) {
        product.control().beginsAnEmptyFortnight();
        LocalDate day = Days.today(product.control()).plusDays(9);
        Person one = product.control().newcomer("Роман Скоров").registers();
        Person two = product.control().newcomer("Рита Быстрова").registers();
        Steps.books(one, "A1", day);
        Steps.books(two, "A2", day);
        for (Person each : List.of(one, two)) {
            each.taps("🔄 Пересесть").sees("Пересесть", "Сейчас:");
            each.says("B3").sees("Пересесть?", "Будет:", "B3");
        }
        List<CompletableFuture<JsonNode>> taps =
                List.of(one.tapping(one.message(), "Подтвердить"), two.tapping(two.message(), "Подтвердить"));
        taps.forEach(CompletableFuture::join);
        List.of(one, two).forEach(person -> person.seesOneOf("Бронь изменена", "Бронь не изменилась"));
        product.settles();
        assertThat(product.database()
                        .count(
                                "select count(*) from desk_booking join desk using (desk_id) where name = 'B3' and is_live and day = ?",
                                day))
                .isEqualTo(1);
        assertThat(live(product, "Роман Скоров", day)).isEqualTo(1);
        assertThat(live(product, "Рита Быстрова", day)).isEqualTo(1);
    }

    @Test
    @Tag("D6")
    void nobody_moves_the_booking_of_another_but_an_admin_who_says_why(Product product) {
        product.control().beginsAnEmptyFortnight();
        LocalDate day = Days.today(product.control()).plusDays(10);
        Person owner = product.control().newcomer("Нелли Владелова").registers();
        Person stranger = product.control().newcomer("Гоша Чужин").registers();
        Steps.books(owner, "A3", day);
        String booking = Callbacks.part(owner.message().button("Отменить"), 1);
        stranger.says("/my").sees("Мои брони");
        String desks = "desk.move|" + booking + "|" + Callbacks.written(day) + "|0";
        stranger.forges(stranger.message(), Callbacks.forged(stranger.message(), desks))
                .sees("Нелли Владелова", "Чужую бронь может отменить или изменить только администратор");
        product.settles();
        owner.says("/my").sees("A3", Days.written(day));
        Person admin = product.control().sample("Жанна Котова");
        admin.says("/start").sees("Здравствуйте");
        admin.forges(admin.message(), Callbacks.forged(admin.message(), desks)).sees("Пересесть", "Сейчас:", "A3");
        admin.taps("⭐ Быстрый выбор").sees("Пересесть?", "Кто: Нелли Владелова");
        admin.taps("Место недоступно в этот день")
                .sees("Причина: Место недоступно")
                .taps("Подтвердить");
        admin.sees("Бронь изменена", "Нелли Владелова");
        owner.sees("Вашу бронь изменили", "Было:", "A3", "Жанна Котова", "Место недоступно в этот день");
    }

    private static long live(Product product, String name, LocalDate day) {
        return product.database()
                .count(
                        "select count(*) from desk_booking join person using (person_id) where name = ? and is_live and day = ?",
                        name,
                        day);
    }
}
