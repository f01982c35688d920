package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoBlockingIT {

    @Test
    @Tag("F27")
    void nothing_waits_on_an_event_loop_from_the_first_start_to_a_cancelled_booking(@TempDir Path home) {
        try (var product = Product.guarded(home)) {
            Person person = product.control().newcomer("Тихон Быстрый").registers();
            LocalDate day = Days.today(product.control()).plusDays(3);
            Steps.books(person, "B1", day);
            person.says("/my").sees("Мои брони", "B1", Days.written(day));
            person.says("/settings")
                    .sees("Настройки")
                    .taps("👤 Мои данные")
                    .taps("📱 Телефон")
                    .sees("Ваш телефон?")
                    .says("+49 30 123456")
                    .sees("+49 30 123456");
            Steps.cancels(Steps.books(person, "B2", day.plusDays(1)));
            Person admin = product.control().sample("Жанна Котова");
            Steps.manages(admin)
                    .taps("👥 Люди")
                    .sees("Люди:")
                    .taps("➕ Добавить имена")
                    .sees("по одному в строке");
            admin.says("ФИО;Отдел\nУстин Прибывший;Сбыт").sees("Новых имён: 1");
            assertThat(product.errors()).isEmpty();
        }
    }
}
