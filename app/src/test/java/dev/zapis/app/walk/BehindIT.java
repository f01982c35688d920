package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@Walk
class BehindIT {

    @Test
    void while_the_read_tables_stand_still_a_booking_is_no_error_and_shows_later(Product product) throws SQLException {
        var day = Days.today(product.control()).plusDays(14);
        Person person = product.control().newcomer("Устин Терпелин").registers();
        Steps.isAskedToConfirm(person, "B5", day);
        try (var connection = product.database().connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select position from token for update");
            person.taps("Забронировать").sees("Данные обновляются");
            assertThat(person.count("⚠️")).isZero();
            connection.rollback();
        }
        product.settles();
        person.says("/my").sees("Мои брони", "B5", Days.written(day));
    }
}
