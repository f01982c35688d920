package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** In an office that books half days; the others of the playground have whole days again afterwards. */
@Walk
class HalfDaysIT {

    private final Product product;
    private LocalDate day = LocalDate.EPOCH;

    HalfDaysIT(Product product) {
        this.product = product;
    }

    @BeforeEach
    void the_office_books_half_days() {
        product.control().beginsAnEmptyFortnight();
        day = Days.today(product.control()).plusDays(9);
        admin().taps("Можно, до обеда или после").sees("Правила", "Брони на полдня: можно");
    }

    @AfterEach
    void it_books_whole_days_again() {
        admin().taps("Только весь день").sees("Правила", "Брони на полдня: нельзя");
    }

    private Person admin() {
        return Steps.manages(product.control().sample("Жанна Котова"))
                .taps("⚙️ Правила")
                .sees("Правила", "Брони на полдня")
                .taps("🌗 Брони на полдня")
                .sees("Можно ли бронировать место на полдня?");
    }

    private void books(Person person, String desk, String part) {
        Steps.isAskedToConfirm(person, desk, day)
                .sees("На какое время?")
                .taps(part)
                .sees("Место забронировано", desk, Days.written(day), part.toLowerCase(Locale.ROOT));
    }

    @Test
    @Tag("N-6")
    @Tag("D1")
    void two_people_share_a_desk_and_a_third_hears_which_part_is_taken() {
        Person morning = product.control().newcomer("Ада Утрова").registers();
        Person afternoon = product.control().newcomer("Борис Дневной").registers();
        Person third = product.control().newcomer("Вера Поздняя").registers();
        Steps.isAskedToConfirm(third, "B5", day).sees("На какое время?");
        books(morning, "B5", "До обеда");
        Steps.seesFreeDesks(afternoon, day);
        assertThat(afternoon.message().labels()).anyMatch(label -> label.matches("B5 · .* · после обеда"));
        third.taps("До обеда").sees("Место уже занято: B5", Days.written(day) + ", до обеда", "Рядом свободны");
        Steps.isAskedToConfirm(afternoon, "B5", day).sees("На время после обеда");
        afternoon.taps("Забронировать").sees("Место забронировано", "B5", Days.written(day) + ", после обеда");
        Steps.seesFreeDesks(third, day).says("B5").sees("Место уже занято: B5");
        product.settles();
        assertThat(product.database()
                        .count(
                                "select count(*) from desk_booking join desk using (desk_id)"
                                        + " where name = 'B5' and day = ? and is_live",
                                day))
                .isEqualTo(2);
        third.says("кто " + Days.typed(day)).sees("Занято мест: 1");
        assertThat(third.message().labels()).contains("B5 · Ада Утрова · до обеда", "B5 · Борис Дневной · после обеда");
    }

    @Test
    @Tag("N-6")
    @Tag("D2")
    void one_person_has_one_desk_in_the_morning_and_another_in_the_afternoon() {
        Person person = product.control().newcomer("Глеб Дважды").registers();
        books(person, "A1", "До обеда");
        person.says("/book " + Days.typed(day))
                .sees("У вас уже есть место", "A1", "до обеда", "Свободных мест после обеда")
                .says("A2")
                .sees("Забронировать место?", "A2", "На время после обеда")
                .taps("Забронировать")
                .sees("Место забронировано", "A2", Days.written(day) + ", после обеда");
        person.says("/book " + Days.typed(day)).sees("У вас уже есть место", "A1", "A2");
        assertThat(person.message().labels()).noneMatch(label -> label.contains("Быстрый выбор"));
        person.says("/my").sees("до обеда", "после обеда");
    }
}
