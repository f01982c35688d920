package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InPlayground.class)
class ConsoleIT {

    @Test
    void an_operator_verifies_replays_and_looks_at_what_is_parked_while_the_product_runs(Product product)
            throws SQLException {
        Path home = product.home();
        product.control().beginsAnEmptyFortnight();
        LocalDate day = Days.today(product.control()).plusDays(2);
        Person person = product.control().newcomer("Ия Проверкина").registers();
        Steps.books(person, "B4", day);

        assertThat(Console.asked(home, 0, "verify"))
                .contains("Event log: OK", "desk: OK")
                .doesNotContain("WRONG");
        assertThat(Console.asked(home, 0, "parked")).contains("No events are parked.");
        assertThat(Console.asked(home, 1, "parked", "retry", "desk", "x"))
                .contains("No events are parked in desk under x");
        assertThat(Console.asked(home, 1, "replay", "nothing")).contains("no tables called nothing");

        spoil(product);
        assertThat(Console.asked(home, 1, "verify")).contains("desk: WRONG", "1 row is missing in desk_booking");
        assertThat(Console.asked(home, 0, "replay", "desk")).contains("desk: rebuilt");
        assertThat(Console.asked(home, 0, "verify")).doesNotContain("WRONG");
        person.says("/my").sees("Мои брони", "B4", Days.written(day));
    }

    private static void spoil(Product product) throws SQLException {
        try (var connection = product.database().connect();
                var statement = connection.createStatement()) {
            var spoilt =
                    "delete from desk_booking_g1 where person_id = (select person_id from person where name = 'Ия Проверкина')";
            assertThat(statement.executeUpdate(spoilt)).isOne();
        }
    }
}
