package dev.zapis.bot.desk;

import static dev.zapis.bot.desk.DeskSamples.A1;
import static dev.zapis.bot.desk.DeskSamples.A3;
import static dev.zapis.bot.desk.DeskSamples.TUESDAY;
import static dev.zapis.bot.desk.DeskSamples.anna;
import static dev.zapis.bot.desk.DeskSamples.booking;
import static dev.zapis.bot.desk.DeskSamples.cancelled;
import static dev.zapis.bot.desk.DeskSamples.card;
import static dev.zapis.bot.desk.DeskSamples.chat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.FakeChat;
import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.Thing;
import dev.zapis.events.Ids;
import dev.zapis.events.Tags;
import dev.zapis.events.desk.BookingId;
import dev.zapis.query.ClosedDay;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingCard;
import dev.zapis.query.desk.BookingsReturned;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Messages about a booking say what is so. */
class BookingCardsTest {

    private static final Booking BOOKED = booking(A3, TUESDAY, DeskSamples.ANNA, true);
    private static final Thing THING = Thing.of(Tags.BOOKING, BOOKED.id());
    private static final Thing DAY = Thing.of(Tags.PERSON_DAY, Tags.day(DeskSamples.ANNA, TUESDAY));

    private final FakeChat chat = chat(anna()).answers(BookingCard.class, card(BOOKED));

    private void isCancelled(boolean byOwner, String name) {
        chat.answers(BookingCard.class, card(cancelled(BOOKED, byOwner, name))).happensTo(THING);
    }

    @Test
    void a_confirmation_names_its_day_and_looks_the_same_the_day_after() {
        chat.opens(new DeskBookedScreen(BOOKED.id()))
                .sees("Место забронировано", "A3 (У окна), вт 24 ноября")
                .doesNotSee("завтра");
        int drawn = chat.messenger().drawings();
        chat.later(Duration.ofDays(1)).happensTo(THING);
        assertThat(chat.messenger().drawings()).isEqualTo(drawn);
    }

    /** Seen: the day after, it still said “cancel the booking”, with a button that led to a card without a word why not. */
    @Test
    void a_confirmation_ends_with_its_day() {
        chat.opens(new DeskBookedScreen(BOOKED.id())).doesNotSee("День брони прошёл");
        assertThat(chat.due()).containsExactly(Instant.parse("2026-11-24T21:00:00Z"));
        long message = chat.messenger().last();
        String cancel = chat.data(message, "Отменить бронь");
        chat.later(Duration.ofDays(2)).comesDue();
        chat.sees("День брони прошёл", "A3 (У окна), вт 24 ноября")
                .doesNotSee("забронировано", "отмените бронь", "[Отменить бронь]");
        assertThat(chat.due()).isEmpty();
        chat.tapsData(message, cancel).sees("отменить бронь уже нельзя");
    }

    @Test
    void a_confirmation_becomes_the_booking_s_last_word_without_buttons_that_do_nothing_any_more() {
        chat.opens(new DeskBookedScreen(BOOKED.id())).later(Duration.ofHours(1));
        isCancelled(true, "Анна Белова");
        chat.sees("✖️ Отменена 23 нояб, 12:00", "A3 (У окна), вт 24 ноября")
                .doesNotSee("забронировано", "[Отменить бронь]", "Кто отменил");
        int drawn = chat.messenger().drawings();
        chat.later(Duration.ofDays(2)).happensTo(DAY);
        assertThat(chat.changing()).isEmpty();
        assertThat(chat.messenger().drawings()).isEqualTo(drawn);
    }

    @Test
    void a_cancellation_that_is_taken_back_shows_the_booking_again() {
        chat.opens(new DeskBookedScreen(BOOKED.id()));
        isCancelled(false, "Жанна Котова");
        chat.sees("Отменена 23 нояб, 12:00").happensTo(DAY).sees("Отменена 23 нояб, 12:00");
        Booking again = new Booking(
                new BookingId(Ids.derived("again")), A3.id(), "A3", "У окна", TUESDAY, true, DeskSamples.ANNA, "Анна");
        BookingCard.Result gone = card(cancelled(BOOKED, false, "Жанна Котова"));
        chat.answersBy(
                        BookingCard.class,
                        asked -> asked.booking().equals(again.id())
                                ? card(again)
                                : new BookingCard.Result(gone.booking(), Optional.of(again.id())))
                .happensTo(DAY)
                .sees("Место забронировано", "A3 (У окна), вт 24 ноября", "[Отменить бронь]");
    }

    @Test
    void whose_bookings_come_back_is_told_in_one_message_what_did_and_what_could_not() {
        var back = new BookingsReturned.Returned(BOOKED, "BACK");
        var taken = new BookingsReturned.Returned(booking(A1, TUESDAY.plusDays(1), DeskSamples.ANNA, false), "TAKEN");
        var told = new BookingReturnedForYouScreen(BOOKED.id(), 17);
        chat.answers(BookingsReturned.class, new BookingsReturned.Result(List.of(back, taken), false))
                .tells(told)
                .sees("Вернулись брони (1)", "A3 (У окна)", "Не вернулись (1)", "место уже занято", "[🗂 Мои брони]");
        assertThat(chat.visits().lookedUpTo()).contains(17L);
        chat.answers(BookingsReturned.class, new BookingsReturned.Result(List.of(taken), false))
                .tells(told)
                .sees("место уже недоступно");
        chat.answers(BookingsReturned.class, new BookingsReturned.Result(List.of(), false));
        assertThat(chat.unasked(told)).isEmpty();
    }

    @Test
    void whoever_else_cancelled_it_is_named() {
        chat.opens(new DeskRecordedScreen(BOOKED.id(), A3.id(), TUESDAY));
        isCancelled(false, "Жанна Котова");
        chat.sees("Отменена 23 нояб, 12:00", "Кто отменил: Жанна Котова, администратор");
    }

    @Test
    void in_english_it_is_said_as_shortly() {
        chat.in("en").opens(new DeskBookedScreen(BOOKED.id()));
        isCancelled(false, "Zhanna Kotova");
        chat.sees("Cancelled 23 Nov, 12:00", "Cancelled by: Zhanna Kotova, admin");
    }

    @Test
    void a_reminder_of_what_is_cancelled_says_so_too() {
        chat.tells(new DeskReminderScreen(BOOKED.id(), false)).sees("Напоминание о брони", "[Отменить бронь]");
        isCancelled(true, "Анна Белова");
        chat.sees("Отменена 23 нояб, 12:00").doesNotSee("Напоминание", "[Отменить бронь]");
    }

    @Test
    void a_reminder_of_a_day_that_is_over_stays() {
        chat.tells(new DeskReminderScreen(BOOKED.id(), false)).later(Duration.ofDays(3));
        int drawn = chat.messenger().drawings();
        chat.happensTo(THING);
        assertThat(chat.messenger().drawings()).isEqualTo(drawn);
        assertThat(chat.changing()).isEmpty();
    }

    /** Seen: bookings that were kept on a day that closed went on in the chat as if nothing had happened. */
    @Test
    void messages_about_a_booking_say_that_the_office_is_closed_on_its_day_as_soon_as_it_is() {
        Thing calendar = Thing.of(Tags.CALENDAR, DeskSamples.OFFICE);
        var why = new ClosedDay(ClosedDay.Because.SAID, "отключат воду");
        for (PermanentScreen screen :
                List.of(new DeskBookedScreen(BOOKED.id()), new DeskReminderScreen(BOOKED.id(), false))) {
            chat.answers(BookingCard.class, card(BOOKED)).tells(screen).doesNotSee("Офис закрыт");
            chat.answers(BookingCard.class, card(DeskSamples.closed(BOOKED, why)))
                    .happensTo(calendar);
            chat.sees("A3", "Офис закрыт: отключат воду", "[Отменить бронь]");
            chat.answers(BookingCard.class, card(BOOKED)).happensTo(calendar);
            chat.sees("A3", "[Отменить бронь]").doesNotSee("Офис закрыт");
        }
        chat.later(Duration.ofDays(3)).happensTo(THING);
        int drawn = chat.messenger().drawings();
        chat.answers(BookingCard.class, card(DeskSamples.closed(BOOKED, why))).happensTo(calendar);
        assertThat(chat.messenger().drawings()).as("of a day that is over").isEqualTo(drawn);
    }

    @Test
    void whoever_has_left_the_office_sees_how_it_ended() {
        chat.opens(new DeskBookedScreen(BOOKED.id()));
        chat.as(DeskSamples.newcomer("Анна"));
        isCancelled(false, "Жанна Котова");
        chat.sees("Отменена 23 нояб, 12:00");
    }
}
