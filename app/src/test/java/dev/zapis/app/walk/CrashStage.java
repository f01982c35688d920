package dev.zapis.app.walk;

import dev.zapis.playground.AcceptedTokens;
import dev.zapis.playground.Playground;
import dev.zapis.playground.Standin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.springframework.util.FileSystemUtils;

/** A bot that is killed again and again, with a Telegram and a database that are not, and one person in front of it. */
final class CrashStage implements AutoCloseable {

    private static final Duration LONGER_THAN_THE_BOT_LIVES = Duration.ofMinutes(5);

    private final Path home = directory();
    private final Standin telegram = Standin.start(
            Playground.withOwnClock(home.resolve("telegram"), AcceptedTokens.anyWellFormed(), List.of()),
            "127.0.0.1",
            0);
    private final ControlApi control = new ControlApi(address());
    private final Person person = control.newcomer("Фёдор Невезучий");
    private final Database database;
    private final Product bot;
    private LocalDate day = Days.today(control);

    CrashStage(Product lender) {
        database = lender.database().another("crash");
        bot = Product.with(
                home.resolve("bot"),
                Map.of(
                        "TELEGRAM_BOT_TOKEN", "700700701:AAHwalkThroughManyCrashesWithAToken",
                        "TELEGRAM_API_URL", address(),
                        "ZAPIS_ADMINS", Long.toString(person.id()),
                        "DATABASE_URL", database.url()));
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("zapis-crash");
        } catch (IOException failed) {
            throw new IllegalStateException("no room for a crash", failed);
        }
    }

    private String address() {
        return "http://127.0.0.1:" + telegram.port();
    }

    void open() {
        person.registers()
                .taps("🛠 Управление")
                .sees("Управление")
                .taps("🏢 Офис")
                .sees("зоны и места")
                .says("Подвал")
                .sees("зоны и места");
        person.taps("Подвал").sees("Зона Подвал").says("C1, C2").sees("Места: C1, C2");
        person.opensTheDoor();
    }

    CrashCrowd crowd() {
        return new CrashCrowd(control, database, Days.today(control).plusDays(8));
    }

    Database database() {
        return database;
    }

    /** For a day that no earlier round has booked. */
    void asksToConfirm() {
        day = day.plusDays(1);
        Steps.isAskedToConfirm(person, "C1", day);
        Awaitility.await("the answer is settled")
                .atMost(Duration.ofSeconds(60))
                .until(() -> database.count("select count(*) from inbox where handled_at is null") == 0);
    }

    void confirms() {
        person.tapping(person.message(), "Подтвердить");
    }

    void delays(String call) {
        control.delays(call, LONGER_THAN_THE_BOT_LIVES);
    }

    void kill() {
        bot.killApp();
    }

    void startAgain() {
        bot.startAgain();
    }

    void isToldOfTheBookingAndConfirmsOnceMore() {
        Message asked = person.message();
        person.sees("Место забронировано", Days.written(day));
        person.forgesUntilTold(asked, asked.button("Подтвердить").data(), "Уже обработано");
    }

    long events() {
        return database.count(
                "select count(distinct position) from event_tag"
                        + " where type = 'zapis.desk.DeskBooked' and tag like 'office-day=%/' || ?",
                day.toString());
    }

    long rows() {
        return database.count("select count(*) from desk_booking where day = ? and is_live", day);
    }

    List<String> errors() {
        return bot.errors();
    }

    @Override
    public void close() {
        try {
            bot.close();
        } finally {
            telegram.dispose();
            FileSystemUtils.deleteRecursively(home.toFile());
        }
    }
}
