package dev.zapis.app.walk;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** A bot that is killed, with a Telegram and a database that are not, and people in front of it. */
final class CrashSetup implements AutoCloseable {

    private static final Duration LONGER_THAN_THE_BOT_LIVES = Duration.ofMinutes(5);
    private static final List<String> TELLING = List.of("answerCallbackQuery", "editMessageText");

    private final OwnTelegram telegram;
    private final Product bot;
    private LocalDate day;

    CrashSetup(Product lender) {
        telegram = new OwnTelegram(lender, 700_700_701);
        bot = telegram.bot("bot", Map.of());
        day = Days.today(telegram.control());
    }

    /** An office with two desks; its admin stays in front of them. */
    Person open() {
        Person admin = telegram.admin().registers().opensTheDoor();
        admin.taps("🛠 Управление")
                .sees("Управление")
                .taps("🏢 Офис")
                .sees("зоны и места")
                .says("Подвал")
                .sees("Добавить зону «Подвал»?")
                .taps("Добавить зону")
                .sees("зоны и места");
        return admin.taps("Подвал")
                .sees("Зона «Подвал»")
                .says("C1, C2")
                .sees("Добавить места")
                .taps("Добавить")
                .sees("Места: C1, C2");
    }

    Person newcomer(String name) {
        return telegram.control().newcomer(name);
    }

    /** For a day that nobody else has. */
    Confirmation isAsked(String name) {
        day = day.plusDays(1);
        Person person = Steps.isAskedToConfirm(newcomer(name).registers(), "C1", day);
        return new Confirmation(telegram.database(), person, person.message(), day);
    }

    /** On days for which nobody confirms anything. */
    CrashLeaver leaver(String name, String desk) {
        LocalDate today = Days.today(telegram.control());
        List<LocalDate> days = IntStream.of(7, 13, 14).mapToObj(today::plusDays).toList();
        return CrashLeaver.books(telegram.database(), newcomer(name).registers(), name, desk, days);
    }

    CrashCrowd crowd() {
        return new CrashCrowd(
                telegram.control(),
                telegram.database(),
                Days.today(telegram.control()).plusDays(8));
    }

    Database database() {
        return telegram.database();
    }

    /** Nothing that was sent is under way any more. */
    void settles() {
        Awaitility.await("the answers are settled")
                .atMost(Duration.ofSeconds(60))
                .until(() -> database().count("select count(*) from inbox where handled_at is null") == 0);
    }

    int answered() {
        return telegram.control().calls("answerCallbackQuery").size();
    }

    void delays(String call, int times) {
        telegram.control().delays(call, LONGER_THAN_THE_BOT_LIVES, times);
    }

    /** What was to be delayed and was never called is not delayed after the restart. */
    void kill() {
        bot.killApp();
        TELLING.forEach(call -> delays(call, 0));
    }

    void startAgain() {
        bot.startAgain();
    }

    List<String> errors() {
        return bot.errors();
    }

    int findings() {
        return telegram.control().findings().size();
    }

    @Override
    public void close() {
        try (telegram;
                bot) {
            // In this order from the end.
        }
    }
}
