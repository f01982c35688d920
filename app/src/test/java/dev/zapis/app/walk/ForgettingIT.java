package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@Walk
class ForgettingIT {

    private static final String BOOKED = "select count(*) from desk_booking";

    @Test
    void nothing_that_the_product_has_written_names_who_was_forgotten(Product product) throws IOException {
        Path home = product.home();
        product.control().beginsAnEmptyFortnight();
        Person person = product.control().newcomer("Зиновий Стёртов").registers();
        Steps.books(person, "B2", Days.today(product.control()).plusDays(2));
        person.says("/settings").sees("Настройки").taps("👤 Мои данные").sees("Телефон: не указан");
        person.taps("📱 Телефон").sees("Ваш телефон?").says("8 916 555-44-33").sees("+7 916 555-44-33");
        person.taps("Сохранить").sees("Телефон: +7 916 555-44-33");
        product.control().sample("Анна Белова").says("стертов");
        product.settles();
        var database = product.database();
        assertThat(Dump.of(product, home).placesOf("Стёртов")).contains("public.person_g1.name");
        assertThat(Dump.of(product, home).placesOf("79165554433")).contains("public.person_g1.phone");
        assertThat(Dump.of(product, home).placesOf(Long.toString(person.id())))
                .contains("public.inbox.chat_id", "public.dialog.chat_id");
        String id = database.rows("select person_id from person where name = 'Зиновий Стёртов'")
                .getFirst();
        long booked = database.count(BOOKED);

        person.says("/forget_me")
                .sees("Удалить ваши данные?")
                .says("удалить мои данные")
                .sees("Ваши данные удалены");
        product.settles();

        Path list = home.resolve("playground/forgotten");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> Files.exists(list) && Files.readString(list).contains(id + " "));
        Dump.of(product, home).hasNowhere("Зиновий", "Стёртов", "79165554433", "555-44-33");
        assertThat(database.count(BOOKED)).isEqualTo(booked);
        try (var verified = Program.start(Map.of("ZAPIS_HOME", home.toString(), "ZAPIS_PORT", "0"), "verify")) {
            assertThat(verified.awaitExit()).as(verified.output()).isZero();
        }
    }
}
