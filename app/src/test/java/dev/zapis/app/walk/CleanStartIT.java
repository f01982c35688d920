package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanStartIT {

    private static final String SEATS = """
            select desk.name, person.name, office.name, desk_booking.day, desk_booking.is_live
            from desk_booking
            join desk using (desk_id)
            join office on office.office_id = desk_booking.office_id
            join person using (person_id)
            where person.name = ?""";

    @Test
    @Tag("S1-16")
    @Tag("S1-21")
    void from_an_empty_directory_over_kill_9_to_the_desk_that_is_free_again(@TempDir Path home) throws IOException {
        long began = System.nanoTime();
        try (Product product = Product.playground(home)) {
            assertThat(status(product.url())).isEqualTo(200);
            product.control().beginsADay(1);
            LocalDate tomorrow = Days.today(product.control()).plusDays(1);
            Person owner = product.control().newcomer("Вадим Живучий");
            owner.says("/start").sees("Как вас зовут");
            told("first start to first answer", began);
            owner.says("Вадим Живучий").sees("Рад знакомству");
            Person rival = product.control().newcomer("Раиса Вторая").registers();
            Steps.isAskedToConfirm(rival, "B4", tomorrow);
            owner.says("/book завтра").sees("завтра").taps("B4 ·").sees("Бронируем?");
            owner.taps("Подтвердить").sees("Место забронировано", "B4", Days.written(tomorrow));
            owner.says("/my").sees("Мои брони", "B4");

            product.killAll();
            began = System.nanoTime();
            product.startAgain();
            Person back = owner.at(product.control());
            back.says("/my").sees("Мои брони", "B4", Days.written(tomorrow));
            told("later start to first answer", began);
            assertThat(seats(product, "Вадим Живучий")).containsExactly("B4|Вадим Живучий|Офис|" + tomorrow + "|t");
            Person late = rival.at(product.control());
            late.taps("Подтвердить").sees("Место уже занято", "B4");
            back.taps("🪑 B4, ").sees("Бронь").taps("Отменить бронь").sees("Отменить бронь?");
            back.taps("Да, отменить").sees("Бронь отменена");
            Steps.books(late, "B4", tomorrow);
            assertThat(seats(product, "Вадим Живучий")).containsExactly("B4|Вадим Живучий|Офис|" + tomorrow + "|f");
            assertThat(seats(product, "Раиса Вторая")).containsExactly("B4|Раиса Вторая|Офис|" + tomorrow + "|t");
            assertThat(product.errors()).isEmpty();
            assertThat(product.control().findings()).isEmpty();
        }
    }

    private static List<String> seats(Product product, String person) {
        return product.database().rows(SEATS, person);
    }

    private static int status(String url) throws IOException {
        var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setConnectTimeout(60_000);
        connection.setReadTimeout(60_000);
        return connection.getResponseCode();
    }

    private static void told(String what, long began) {
        System.out.printf(
                "%s: %.1f s%n",
                what, Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0);
    }
}
