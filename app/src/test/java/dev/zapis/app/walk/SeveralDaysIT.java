package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Desks for several days in one go, in one message that stays true. */
@Walk
class SeveralDaysIT {

    private static List<LocalDate> days(Product product, int from) {
        LocalDate first = Days.today(product.control()).plusDays(from);
        return List.of(first, first.plusDays(1), first.plusDays(2));
    }

    private static String typed(List<LocalDate> days) {
        return "с %s по %s".formatted(Days.typed(days.getFirst()), Days.typed(days.getLast()));
    }

    @Test
    @Tag("N-5")
    void several_days_are_booked_at_once_and_the_message_stays_true(Product product) {
        ControlApi control = product.control();
        control.beginsAnEmptyFortnight();
        List<LocalDate> days = days(product, 2);
        Person other = control.newcomer("Пётр Другой").registers();
        Steps.books(other, "B3", days.get(1));
        Person person = control.newcomer("Инна Недельная").registers();
        person.says("B3 " + typed(days)).sees("Забронировать 3 места?", "B3", Days.written(days.getFirst()));
        assertThat(person.message().text().lines().filter(line -> line.contains(Days.written(days.get(1)))))
                .singleElement()
                .asString()
                .doesNotContain("B3");
        person.taps("Забронировать (3)").sees("Забронировано мест: 3");
        product.settles();
        assertThat(live(product, "Инна Недельная", days)).isEqualTo(3);

        person.taps("Отменить: " + Days.label(days.getFirst()))
                .sees("Отменить бронь?")
                .taps("Да, отменить");
        person.sees("Бронь отменена");
        awaits(person, "Забронировано мест: 2");
        awaits(person, "Отменена:");
        product.settles();
        assertThat(live(product, "Инна Недельная", days)).isEqualTo(2);
    }

    @Test
    @Tag("N-5")
    void one_button_takes_all_of_them_back(Product product) {
        ControlApi control = product.control();
        control.beginsAnEmptyFortnight();
        List<LocalDate> days = days(product, 2);
        Person person = control.newcomer("Рита Передумова").registers();
        person.says("B5 " + typed(days)).sees("Забронировать 3 места?").taps("Забронировать (3)");
        person.sees("Забронировано мест: 3").taps("↩ Отменить действие").sees("Действие отменено", "созданы брони");
        product.settles();
        assertThat(live(product, "Рита Передумова", days)).isZero();
        awaits(person, "Эти брони отменены");
    }

    @Test
    @Tag("N-5")
    @Tag("D1")
    void what_somebody_else_took_meanwhile_is_told_with_what_is_free_nearby(Product product) {
        ControlApi control = product.control();
        control.beginsAnEmptyFortnight();
        List<LocalDate> days = days(product, 4);
        Person person = control.newcomer("Ева Медленная").registers();
        person.says("B4 " + typed(days)).sees("Забронировать 3 места?", "B4");
        Person other = control.newcomer("Глеб Скорый").registers();
        Steps.books(other, "B4", days.get(2));
        person.taps("Забронировать (3)")
                .sees("Забронировано мест: 2", Days.written(days.get(2)) + ": не забронировано, место B4 уже занято");
        String near = person.message().labels().stream()
                .filter(label -> label.startsWith(Days.label(days.get(2)) + ": "))
                .findFirst()
                .orElseThrow();
        person.taps(near).sees("Забронировать место?").taps("Забронировать").sees("Место забронировано");
        product.settles();
        assertThat(live(product, "Ева Медленная", days)).isEqualTo(3);
        assertThat(live(product, "Глеб Скорый", days)).isEqualTo(1);
    }

    @Test
    @Tag("N-5")
    void days_are_marked_in_the_month(Product product) {
        ControlApi control = product.control();
        control.beginsAnEmptyFortnight();
        Person person = control.newcomer("Марта Метина").registers();
        person.says("/book").sees("На какой день").taps("🗓 Несколько дней").sees("На какие дни");
        person.taps("＋ Вся неделя").sees("На какие дни", "✓");
        String done = person.message().labels().stream()
                .filter(label -> label.startsWith("Готово"))
                .findFirst()
                .orElseThrow();
        person.taps(done).sees("Забронировать");
        person.taps("Забронировать (").sees("Забронировано мест");
        person.says("/my").sees("Мои брони");
    }

    /** The message that was kept is edited. */
    private static void awaits(Person person, String words) {
        Awaitility.await(words).atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(person.count(words))
                .as("%s", person)
                .isEqualTo(1));
    }

    private static long live(Product product, String name, List<LocalDate> days) {
        return product.database()
                .count(
                        "select count(*) from desk_booking join person using (person_id)"
                                + " where name = ? and is_live and day between ? and ?",
                        name,
                        days.getFirst(),
                        days.getLast());
    }
}
