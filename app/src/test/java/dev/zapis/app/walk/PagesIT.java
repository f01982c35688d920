package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Walk
class PagesIT {

    private static final int PAGE = 8;

    @Test
    @Tag("S1-23")
    void one_thing_and_one_full_page_have_no_bar_and_one_more_brings_it(Product product) {
        product.control().beginsAnEmptyFortnight();
        LocalDate today = Days.today(product.control());
        Person person = product.control().newcomer("Роман Книгин").registers();
        Steps.books(person, "A1", today.plusDays(1));
        person.says("/my").sees("Мои брони");
        assertThat(bar(person.message())).isEmpty();
        IntStream.rangeClosed(2, PAGE).forEach(ahead -> Steps.books(person, "A1", today.plusDays(ahead)));
        person.says("/my").sees("Мои брони");
        assertThat(bookings(person.message())).hasSize(PAGE);
        assertThat(bar(person.message())).isEmpty();

        LocalDate ninth = today.plusDays(PAGE + 1);
        Steps.books(person, "A1", ninth);
        person.says("/my").sees("Мои брони");
        assertThat(bookings(person.message())).hasSize(PAGE);
        assertThat(bar(person.message())).containsExactly("1/2", "➡");
        person.taps("➡").sees("Мои брони");
        assertThat(bookings(person.message())).containsExactly("🪑 A1, " + Days.label(ninth));
        assertThat(bar(person.message())).containsExactly("⬅", "2/2");
        person.taps("2/2").sees("Мои брони").taps("⬅").sees("Мои брони");
        assertThat(bar(person.message())).containsExactly("1/2", "➡");
    }

    @Test
    @Tag("S1-23")
    void the_list_of_free_desks_has_the_same_bar(Product product) {
        product.control().beginsAnEmptyFortnight();
        LocalDate day = Days.today(product.control()).plusDays(13);
        Person person = product.control().newcomer("Алла Листова").registers();
        Steps.seesFreeDesks(person, day);
        assertThat(bar(person.message())).containsExactly("1/2", "➡");
        assertThat(DeskIT.desks(person)).hasSize(12).doesNotHaveDuplicates();
        assertThat(bar(person.message())).containsExactly("⬅", "2/2");
        for (String desk : List.of("A2", "A4", "B1", "B3")) {
            Steps.books(product.control().newcomer("Гость за " + desk).registers(), desk, day);
        }
        Steps.seesFreeDesks(person, day).sees("Свободных мест: 8");
        assertThat(bar(person.message())).isEmpty();
        assertThat(DeskIT.desks(person)).hasSize(PAGE);
    }

    private static List<String> bookings(Message message) {
        return message.labels().stream()
                .filter(label -> label.matches("🪑 [AB]\\d, .*"))
                .toList();
    }

    private static List<String> bar(Message message) {
        return message.labels().stream()
                .filter(label -> label.matches("⬅|➡|\\d+/\\d+"))
                .toList();
    }
}
