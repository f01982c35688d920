package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Walk
class DeskIT {

    @Test
    @Tag("S1-3")
    void the_calendar_offers_today_and_fourteen_days_and_lists_only_free_desks(Product product) {
        product.control().beginsAnEmptyFortnight();
        LocalDate today = Days.today(product.control());
        Person person = product.control().newcomer("Нина Ежова").registers();
        person.says("/book").sees("На какой день");
        assertThat(person.message().labels().subList(0, 3))
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 2)
                        .mapToObj(ahead -> Days.label(today.plusDays(ahead)) + " · 12")
                        .toList());
        for (int ahead = 0; ahead <= 14; ahead++) {
            LocalDate day = today.plusDays(ahead);
            assertThat(Steps.cell(person, day)).isEqualTo("" + day.getDayOfMonth());
        }
        LocalDate last = today.plusDays(14);
        Person early = product.control().newcomer("Фома Раннев").registers();
        Steps.books(early, "B4", last);
        person.taps(Steps.cell(person, last)).sees("Свободных мест: 11");
        assertThat(desks(person)).hasSize(11).doesNotContain("B4");
        Steps.cancels(early);
    }

    @Test
    @Tag("S1-3")
    void days_outside_are_refused_however_they_are_asked_for(Product product) {
        product.control().beginsAnEmptyFortnight();
        LocalDate today = Days.today(product.control());
        Person person = product.control().newcomer("Лев Хитров").registers();
        Steps.isAskedToConfirm(person, "A5", today.plusDays(12));
        Message asked = person.message();
        String desk = Callbacks.part(asked.button("Забронировать"), 1);
        person.forges(asked, Callbacks.forged(asked, "desk.book|" + desk + "|" + Callbacks.written(today.plusDays(15))))
                .isTold("На этот день пока нельзя");
        person.says("/book").sees("На какой день");
        Message calendar = person.message();
        person.forges(
                        calendar,
                        Callbacks.forged(calendar, "desk.book|" + desk + "|" + Callbacks.written(today.minusDays(1))))
                .isTold("Этот день уже прошёл");
        person.says("/my").sees("Броней пока нет");
        person.says("/book " + Days.typed(today.plusDays(15)))
                .sees("последний день для брони", Days.written(today.plusDays(14)));
        assertThat(desks(person)).isEmpty();
        person.says("/book " + Days.typed(today.minusDays(1))).sees("Этот день уже прошёл");
        assertThat(desks(person)).isEmpty();
    }

    /** On all pages of the list that is looked at. */
    static List<String> desks(Person person) {
        Message first = person.message();
        List<String> desks = new java.util.ArrayList<>(onPage(first));
        if (first.find("➡").isEmpty()) return desks;
        person.taps("➡").sees(first.text().lines().findFirst().orElse(""));
        desks.addAll(onPage(person.message()));
        return desks;
    }

    private static List<String> onPage(Message message) {
        return message.labels().stream()
                .filter(label -> label.matches("[AB]\\d · .*"))
                .map(label -> label.substring(0, 2))
                .toList();
    }
}
