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
import dev.zapis.events.person.Role;
import dev.zapis.query.ClosedDay;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingCard;
import dev.zapis.query.desk.BookingsEndedWith;
import dev.zapis.query.desk.BookingsEndedWith.Ended;
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

    /** Seen: it went on saying that the office is closed and the booking gone when both were so no more. */
    @Test
    void whose_booking_was_cancelled_with_the_day_is_told_of_it_as_it_is_now() {
        Thing calendar = Thing.of(Tags.CALENDAR, DeskSamples.OFFICE);
        Booking gone = cancelled(BOOKED, false, "Жанна Котова");
        Booking closed = DeskSamples.closed(gone, new ClosedDay(ClosedDay.Because.HOLIDAY, null));
        chat.answers(BookingCard.class, card(gone));
        ended(new Ended(closed, false));
        chat.tells(new BookingCancelledForYouScreen(BOOKED.id(), null, "ремонт"))
                .sees("Вашу бронь отменили", "A3", "⚠️ Офис закрыт (праздник)", "Причина: ремонт", "[🗂 Мои брони]")
                .doesNotSee("Выберите другой день", "[Другое место]");
        ended(new Ended(gone, false));
        chat.happensTo(calendar)
                .sees("Вашу бронь отменили", "A3", "[Другое место]")
                .doesNotSee("Офис закрыт");
        ended(new Ended(gone, true));
        chat.happensTo(DAY)
                .sees("Ваша бронь снова действует", "A3 (У окна), вт 24 ноября", "[🗂 Мои брони]")
                .doesNotSee("отменили", "Кто отменил", "Причина", "[Другое место]");
        ended(new Ended(gone, false));
        chat.happensTo(DAY).sees("Вашу бронь отменили");
        int drawn = chat.messenger().drawings();
        ended(new Ended(gone, true));
        chat.later(Duration.ofDays(2)).happensTo(THING);
        assertThat(chat.messenger().drawings()).isEqualTo(drawn);
    }

    @Test
    void of_several_that_were_cancelled_together_each_line_says_whether_it_is_back() {
        Booking later = booking(A1, TUESDAY.plusDays(1), DeskSamples.ANNA, false);
        chat.answers(BookingCard.class, card(cancelled(BOOKED, false, null)));
        ended(new Ended(BOOKED, false), new Ended(later, false));
        chat.tells(new BookingCancelledForYouScreen(BOOKED.id(), null, null))
                .sees("Отменены 2 ваши брони")
                .doesNotSee("снова действует");
        ended(new Ended(BOOKED, false), new Ended(later, true));
        chat.happensTo(Thing.of(Tags.PERSON_DAY, Tags.day(DeskSamples.ANNA, TUESDAY.plusDays(1))))
                .sees("Отменены 2 ваши брони", "A1 (У окна), ср 25 ноября. ✅ Бронь снова действует");
        ended(new Ended(BOOKED, true), new Ended(later, true));
        chat.happensTo(DAY).sees("Ваши брони снова действуют").doesNotSee("Отменены");
    }

    private void ended(Ended... lost) {
        chat.answers(BookingsEndedWith.class, new BookingsEndedWith.Result(List.of(lost)));
    }

    /** Seen: the desk was free again by the message, and theirs by the lists. */
    @Test
    void who_takes_their_own_cancellation_back_sees_the_booking_in_its_message() {
        BookingCard.Result gone = card(cancelled(BOOKED, true, "Анна"));
        chat.answers(BookingCard.class, gone)
                .opens(new DeskCancelledScreen(BOOKED.id()))
                .sees("Бронь отменена", "Место снова свободно", "[Забронировать снова]");
        isBack(gone, booking(A3, TUESDAY, DeskSamples.ANNA, true));
        chat.happensTo(DAY)
                .sees("Место забронировано", "A3 (У окна), вт 24 ноября", "[Отменить бронь]")
                .doesNotSee("свободно", "[Забронировать снова]");
    }

    @Test
    void an_admin_who_takes_back_that_they_cancelled_somebody_elses_sees_it_too() {
        FakeChat admin = chat(anna(Role.ADMIN));
        Booking his = booking(A3, TUESDAY, DeskSamples.BORIS, true);
        BookingCard.Result gone = card(cancelled(his, false, "Анна"));
        admin.answers(BookingCard.class, gone)
                .opens(new DeskCancelledScreen(his.id()))
                .sees("Бронь отменена", "Борис Климов получит сообщение");
        BookingId again = new BookingId(Ids.derived("again"));
        admin.answersBy(
                        BookingCard.class,
                        asked -> asked.booking().equals(again)
                                ? card(his)
                                : new BookingCard.Result(gone.booking(), Optional.of(again)))
                .happensTo(Thing.of(Tags.PERSON_DAY, Tags.day(DeskSamples.BORIS, TUESDAY)))
                .sees("Бронь снова действует", "A3 (У окна), вт 24 ноября", "Кто: Борис Климов")
                .doesNotSee("свободно", "получит сообщение");
    }

    private void isBack(BookingCard.Result gone, Booking live) {
        BookingId again = new BookingId(Ids.derived("again"));
        chat.answersBy(
                BookingCard.class,
                asked -> asked.booking().equals(again)
                        ? card(live)
                        : new BookingCard.Result(gone.booking(), Optional.of(again)));
    }

    @Test
    void a_cancelled_one_says_of_the_office_what_is_so_now() {
        Booking gone = cancelled(BOOKED, false, null);
        var why = new ClosedDay(ClosedDay.Because.SAID, "ремонт");
        chat.opens(new DeskBookedScreen(BOOKED.id()));
        chat.answers(BookingCard.class, card(DeskSamples.closed(gone, why)))
                .happensTo(THING)
                .sees("Отменена", "Офис закрыт: ремонт");
        chat.answers(BookingCard.class, card(gone))
                .happensTo(Thing.of(Tags.CALENDAR, DeskSamples.OFFICE))
                .sees("Отменена")
                .doesNotSee("Офис закрыт");
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

    /** Seen: it went on saying that the booking is theirs again after it had been cancelled once more. */
    @Test
    void that_bookings_are_back_is_said_as_long_as_they_are() {
        var back = new BookingsReturned.Returned(BOOKED, "BACK");
        Booking later = booking(A1, TUESDAY.plusDays(1), DeskSamples.ANNA, false);
        chat.answers(
                        BookingsReturned.class,
                        new BookingsReturned.Result(List.of(back, new BookingsReturned.Returned(later, "BACK")), false))
                .tells(new BookingReturnedForYouScreen(BOOKED.id(), 17))
                .sees("Вернулись брони (2)", "A3 (У окна)", "A1 (У окна)");
        chat.answers(BookingsReturned.class, new BookingsReturned.Result(List.of(back), false))
                .happensTo(Thing.of(Tags.PERSON_DAY, Tags.day(DeskSamples.ANNA, TUESDAY.plusDays(1))))
                .sees("Вернулись брони (1)", "A3 (У окна)")
                .doesNotSee("A1 (У окна)");
        chat.answers(BookingsReturned.class, new BookingsReturned.Result(List.of(), false))
                .answers(BookingCard.class, card(cancelled(BOOKED, true, "Анна")))
                .happensTo(DAY)
                .sees("✖️ Отменена 23 нояб, 12:00", "A3 (У окна), вт 24 ноября")
                .doesNotSee("снова действует");
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

    /** Seen: a cancellation that was taken back made a second confirmation of it. */
    @Test
    void a_reminder_stays_a_reminder_when_its_booking_comes_back() {
        chat.tells(new DeskReminderScreen(BOOKED.id(), false));
        BookingCard.Result gone = card(cancelled(BOOKED, false, "Жанна Котова"));
        chat.answers(BookingCard.class, gone).happensTo(THING).sees("Отменена");
        Booking again = new Booking(
                new BookingId(Ids.derived("again")), A3.id(), "A3", "У окна", TUESDAY, true, DeskSamples.ANNA, "Анна");
        chat.answersBy(
                        BookingCard.class,
                        asked -> asked.booking().equals(again.id())
                                ? card(again)
                                : new BookingCard.Result(gone.booking(), Optional.of(again.id())))
                .happensTo(DAY)
                .sees("Напоминание о брони", "A3 (У окна)", "[Отменить бронь]", "[🔕 Не напоминать]")
                .doesNotSee("Место забронировано");
        assertThat(chat.data(chat.messenger().last(), "Отменить бронь"))
                .contains(again.id().value());
        chat.later(Duration.ofDays(2)).comesDue();
        chat.sees("Напоминание: день брони прошёл", "A3 (У окна), вт 24 ноября");
    }

    @Test
    void a_reminder_ends_with_its_day() {
        chat.tells(new DeskReminderScreen(BOOKED.id(), false));
        assertThat(chat.due()).containsExactly(Instant.parse("2026-11-24T21:00:00Z"));
        chat.later(Duration.ofDays(2)).comesDue();
        chat.sees("Напоминание: день брони прошёл", "A3 (У окна), вт 24 ноября")
                .doesNotSee("Напоминание о брони", "[Отменить бронь]", "[🔕 Не напоминать]");
        assertThat(chat.due()).isEmpty();
    }

    /** Seen: “if your plans change” on a day on which nobody comes. */
    @Test
    void a_confirmation_of_a_day_that_is_closed_says_nothing_of_plans() {
        Thing calendar = Thing.of(Tags.CALENDAR, DeskSamples.OFFICE);
        chat.opens(new DeskBookedScreen(BOOKED.id())).sees("Если планы изменятся");
        chat.answers(
                        BookingCard.class,
                        card(DeskSamples.closed(BOOKED, new ClosedDay(ClosedDay.Because.SAID, "ремонт"))))
                .happensTo(calendar)
                .sees("Место забронировано", "Офис закрыт: ремонт", "[Отменить бронь]")
                .doesNotSee("планы", "станет свободным");
        chat.answers(BookingCard.class, card(BOOKED)).happensTo(calendar).sees("Если планы изменятся");
        isCancelled(true, "Анна Белова");
        chat.sees("Отменена").doesNotSee("планы");
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
