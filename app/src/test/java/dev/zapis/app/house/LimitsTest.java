package dev.zapis.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.command.person.EndRetention.Retained;
import dev.zapis.events.desk.DeskReminder;
import dev.zapis.events.office.BookingHorizon;
import dev.zapis.events.office.OfficeQuietHours;
import dev.zapis.events.reminder.ReminderOffset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A number in the rules, and in what the bot says of them, is the number that the decision goes by. */
class LimitsTest {

    private static final String COMMAND = "dev.zapis.command.";
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm");
    private static final String RULES = "docs/rules.md";
    private static final String TEXTS = "bot-adapter/src/main/resources/texts/";

    /** What a document says, with numbers as the code has them. */
    record Claim(String document, String words, Object... numbers) {
        String said() {
            return String.format(Locale.ROOT, words, numbers);
        }

        @Override
        public String toString() {
            return document + ": " + said();
        }
    }

    static List<Claim> claims() throws Exception {
        int desk = constant("desk.DeskName", "LONGEST");
        int zone = constant("office.OfficeName", "LONGEST");
        int shortest = constant("person.PersonName", "SHORTEST");
        int name = constant("person.PersonName", "LONGEST");
        int part = constant("person.PersonName", "LONGEST_PART");
        int reason = constant("ReasonRule", "LONGEST");
        int blocked = constant("desk.BlockDesk", "MOST_DAYS") + 1;
        int reminders = constant("office.SetReminder", "MOST");
        int days = new BookingHorizon().initial();
        int most = BookingHorizon.MOST_DAYS;
        return List.of(
                new Claim(RULES, "%d until it says", days),
                new Claim(RULES, "otherwise, 0 to %d at its choice", most),
                new Claim(RULES, "%d, пока он не", days),
                new Claim(RULES, "от 0 до %d на его выбор", most),
                new Claim("docs/glossary.md", "%d until an office says otherwise", days),
                new Claim(RULES, "reason of 1 to %d characters", reason),
                new Claim(RULES, "причиной от 1 до %d знаков", reason),
                new Claim(RULES, "A zone's name has 1 to %d characters, a desk's 1 to %d", zone, desk),
                new Claim(RULES, "названии зоны от 1 до %d знаков, места — от 1 до %d", zone, desk),
                new Claim(TEXTS + "en/office.properties", "A name can have 1 to %d characters", zone),
                new Claim(TEXTS + "ru/office.properties", "В названии может быть от 1 до %d знаков", zone),
                new Claim(TEXTS + "en/desk.properties", "name can have 1 to %d characters", desk),
                new Claim(TEXTS + "ru/desk.properties", "В названии места может быть от 1 до %d знаков", desk),
                new Claim(RULES, "A name has %d to %d characters", shortest, name),
                new Claim(RULES, "В имени от %d до %d знаков", shortest, name),
                new Claim(TEXTS + "en/person.properties", "A name can have %d to %d characters", shortest, name),
                new Claim(TEXTS + "ru/person.properties", "В имени может быть от %d до %d знаков", shortest, name),
                new Claim(RULES, "a first and a last name (%d to %d letters each", shortest, part),
                new Claim(RULES, "имя и фамилия (от %d до %d букв", shortest, part),
                new Claim(RULES, "blocked for at most %d days", blocked),
                new Claim(RULES, "закрывают не больше чем на %d дней", blocked),
                new Claim(RULES, "at most %d reminders", reminders),
                new Claim(RULES, "не больше %d напоминаний", reminders),
                new Claim(RULES, "quiet hours, %s to %s unless", from(), until()),
                new Claim(RULES, "с %s до %s, если офис", from(), until()),
                new Claim(RULES, "reminded at %s on the day before and at %s on the day", reminder(0), reminder(1)),
                new Claim(RULES, "напоминает в %s накануне и в %s в тот же день", reminder(0), reminder(1)),
                new Claim(
                        RULES, "after %d days, a refused one %d days", kept(Retained.REQUEST), kept(Retained.REFUSED)),
                new Claim(RULES, "guest alone %d days", kept(Retained.GUEST)),
                new Claim(RULES, "staff list after %d days", kept(Retained.LEFT)),
                new Claim(RULES, "без ответа — через %d дней", kept(Retained.REQUEST)),
                new Claim(RULES, "убранного из списка — через %d", kept(Retained.LEFT)));
    }

    @ParameterizedTest
    @MethodSource("claims")
    void a_document_says_the_number_that_the_code_has(Claim claim) {
        assertThat(Sources.text(Path.of(claim.document())).replaceAll("\\s+", " "))
                .contains(claim.said());
    }

    private static int constant(String type, String name) throws Exception {
        var field = Class.forName(COMMAND + type).getDeclaredField(name);
        field.setAccessible(true);
        return field.getInt(null);
    }

    private static String from() {
        return HOUR.format(new OfficeQuietHours().initial().from());
    }

    private static String until() {
        return HOUR.format(new OfficeQuietHours().initial().until());
    }

    private static String reminder(int index) {
        LocalDate day = LocalDate.of(2026, 11, 24);
        ReminderOffset offset = DeskReminder.DEFAULTS.get(index);
        return HOUR.format(offset.at(day.atTime(LocalTime.NOON)));
    }

    private static long kept(Retained reason) {
        return Duration.between(Instant.EPOCH, reason.until(Instant.EPOCH)).toDays();
    }
}
