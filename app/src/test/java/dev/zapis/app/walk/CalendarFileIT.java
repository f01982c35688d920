package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

/** A booking goes into a calendar by a file, and out of it. */
@Walk
class CalendarFileIT {

    @Test
    void a_confirmation_gives_the_booking_for_a_calendar_and_takes_it_out_when_it_is_cancelled(Product product) {
        ControlApi control = product.control();
        control.beginsAnEmptyFortnight();
        LocalDate day = Days.today(control).plusDays(2);
        Person owner = control.newcomer("Ульяна Календарная").registers();
        Steps.books(owner, "B1", day);
        Message confirmation = owner.message();
        Message.Button button = confirmation.button("📅 В календарь");
        owner.taps("📅 В календарь").sees("Бронь для календаря", Days.written(day));
        String booked = owner.file();
        assertThat(booked)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("DTSTART;VALUE=DATE:" + day.format(DateTimeFormatter.BASIC_ISO_DATE))
                .contains("SUMMARY:Место B1", "STATUS:CONFIRMED", "SEQUENCE:0");
        owner.says("/my").sees("Мои брони").taps("🪑 B1").sees("Бронь").taps("Отменить бронь");
        owner.sees("Отменить бронь?").taps("Да, отменить").sees("Бронь отменена");
        owner.forges(confirmation, button.data()).sees("Бронь для календаря", "файл отметит её отменённой");
        assertThat(owner.file()).contains(uid(booked), "STATUS:CANCELLED", "SEQUENCE:1");
        Person other = control.newcomer("Фома Любопытный").registers();
        other.forges(other.message(), Callbacks.forged(other.message(), "desk.ics|" + Callbacks.part(button, 1)))
                .sees("Такой брони нет");
    }

    private static String uid(String file) {
        return file.lines().filter(line -> line.startsWith("UID:")).findFirst().orElseThrow();
    }
}
