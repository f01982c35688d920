package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.playground.Playground;
import dev.zapis.playground.Standin;
import dev.zapis.playground.Tokens;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(InPlayground.class)
class TwoInstancesIT {

    private static final String TOKEN = "700700702:AAHwalkOfTwoInstancesWithOneToken";
    private static final String KEY = "0123456789abcdef".repeat(4);

    @Test
    void of_two_instances_one_polls_and_the_other_goes_on_when_it_is_killed(Product lender, @TempDir Path directory) {
        var database = lender.database().another("twins");
        var telegram = Standin.start(
                Playground.withOwnClock(directory.resolve("telegram"), Tokens.anyWellFormed(), List.of()),
                "127.0.0.1",
                0);
        String api = "http://127.0.0.1:" + telegram.port();
        var control = new ControlApi(api);
        Person person = control.newcomer("Аглая Двойная");
        var environment = Map.of(
                "TELEGRAM_BOT_TOKEN", TOKEN,
                "TELEGRAM_API_URL", api,
                "ZAPIS_ADMINS", Long.toString(person.id()),
                "ZAPIS_KEY", KEY,
                "DATABASE_URL", database.url());
        try (var first = Product.with(directory.resolve("first"), environment);
                var second = Product.with(directory.resolve("second"), environment)) {
            person.registers()
                    .taps("🛠 Управление")
                    .sees("зоны и места")
                    .says("Холл")
                    .sees("зоны и места");
            person.taps("Холл").sees("Зона Холл").says("H1, H2").sees("Места: H1, H2");
            LocalDate day = Days.today(control).plusDays(1);
            Steps.books(person, "H1", day);
            assertThat(handles(first)).isNotEqualTo(handles(second));
            Product survivor = handles(first) ? second : first;

            (survivor == first ? second : first).killApp();
            person.says("/my").sees("Мои брони", "H1", Days.written(day));
            // The read tables follow when the dead instance's claim on them has ended.
            Steps.isAskedToConfirm(person, "H2", day.plusDays(1))
                    .taps("Подтвердить")
                    .seesOneOf("Место забронировано", "Экран ещё обновляется");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(90))
                    .until(() -> database.count("select count(*) from desk_booking where is_live") == 2);
            person.says("/my").sees("Мои брони", "H1", "H2");
            assertThat(survivor.errors()).isEmpty();
        } finally {
            telegram.dispose();
        }
    }

    private static boolean handles(Product product) {
        return product.log().stream().anyMatch(line -> line.contains("this instance handles updates"));
    }
}
