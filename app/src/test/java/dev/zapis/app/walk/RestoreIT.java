package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class RestoreIT {

    private static final String BOOKED = """
            select desk.name, desk_booking.day
            from desk_booking
            join desk using (desk_id)
            join person using (person_id)
            where is_live and person.name in ('Вера Ранняя', 'Лев Поздний')
            order by desk.name""";

    @Test
    @Tag("F36")
    void an_older_copy_of_the_data_is_refused_until_the_operator_says_that_it_is_wanted(@TempDir Path home)
            throws IOException {
        Path data = home.resolve("playground/postgres");
        Path backup = home.resolve("backup");
        Product product = Product.playground(home);
        LocalDate day = Days.today(product.control()).plusDays(3);
        Person early = product.control().newcomer("Вера Ранняя").registers();
        Steps.books(early, "B1", day);
        product.close();
        FileSystemUtils.copyRecursively(data, backup);

        product.startAgain();
        Person late = product.control().newcomer("Лев Поздний").registers();
        Steps.books(late, "B2", day);
        product.close();
        FileSystemUtils.deleteRecursively(data);
        FileSystemUtils.copyRecursively(backup, data);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));

        Map<String, String> environment = Map.of("ZAPIS_HOME", home.toString(), "ZAPIS_PORT", "0");
        try (var refused = Program.start(environment)) {
            assertThat(refused.awaitExit()).isEqualTo(1);
            assertThat(refused.output()).contains("older copy", "./zapis restored");
        }
        try (var accepted = Program.start(environment, "restored")) {
            assertThat(accepted.awaitExit()).isZero();
            assertThat(accepted.output()).contains("accepted");
        }
        product.startAgain();
        try (product) {
            Person back = early.at(product.control());
            back.says("/my").sees("Мои брони", "B1", Days.written(day));
            Steps.books(back, "B3", day.plusDays(1));
            assertThat(product.database().rows(BOOKED)).containsExactly("B1|" + day, "B3|" + day.plusDays(1));
            assertThat(product.errors()).isEmpty();
        }
    }
}
