package dev.zapis.bot.desk;

import static dev.zapis.bot.desk.DeskSamples.A1;
import static dev.zapis.bot.desk.DeskSamples.A3;
import static dev.zapis.bot.desk.DeskSamples.ANNA;
import static dev.zapis.bot.desk.DeskSamples.BORIS;
import static dev.zapis.bot.desk.DeskSamples.MONDAY;
import static dev.zapis.bot.desk.DeskSamples.OFFICE;
import static dev.zapis.bot.desk.DeskSamples.TUESDAY;
import static dev.zapis.bot.desk.DeskSamples.anna;
import static dev.zapis.bot.desk.DeskSamples.booking;
import static dev.zapis.bot.desk.DeskSamples.card;
import static dev.zapis.bot.desk.DeskSamples.chat;
import static dev.zapis.bot.desk.DeskSamples.newcomer;
import static dev.zapis.bot.desk.DeskSamples.suspendedAnna;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.bot.dialog.FakeChat;
import dev.zapis.command.Refused;
import dev.zapis.command.desk.CancelDeskBooking;
import dev.zapis.command.desk.DeskRefusal;
import dev.zapis.events.person.Role;
import dev.zapis.query.ClosedDay;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingCard;
import dev.zapis.query.desk.BookingsEndedWith;
import dev.zapis.query.desk.BookingsEndedWith.Ended;
import dev.zapis.query.desk.BookingsOf;
import dev.zapis.query.desk.ColleagueSearch;
import dev.zapis.query.desk.DayPlan;
import dev.zapis.query.desk.PastBookingsOf;
import dev.zapis.query.desk.TakenDays;
import dev.zapis.query.person.Colleagues;
import dev.zapis.query.person.PersonCard;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MyBookingsTest {

    private static final Booking MINE = booking(A3, TUESDAY, ANNA, true);
    private static final Booking HIS = booking(A1, MONDAY, BORIS, true);

    @Test
    void an_empty_list_suggests_a_desk() {
        chat(anna()).types("/my").sees("Броней пока нет", "Забронировать место");
    }

    @Test
    @Tag("S3-7")
    void what_is_over_is_listed_by_its_day_with_what_became_of_it() {
        Booking was = booking(A3, MONDAY.minusDays(3), ANNA, true);
        Booking cancelled = booking(A1, MONDAY.minusDays(4), ANNA, false);
        FakeChat chat = chat(anna())
                .answersBy(
                        PastBookingsOf.class,
                        asked -> new PastBookingsOf.Result(
                                asked.page() == 0 ? List.of(was, cancelled) : List.of(was), 9));
        chat.types("/my")
                .taps("Прошедшие")
                .sees("Прошедшие брони", "A3 (У окна), пт 20 ноября", "A1 (У окна), чт 19 ноября. Отменена", "1/2")
                .taps("➡")
                .sees("2/2")
                .taps("🗂 Предстоящие")
                .sees("Броней пока нет");
        chat(anna())
                .answers(PastBookingsOf.class, new PastBookingsOf.Result(List.of(), 0))
                .opens(new PastBookingsScreen(3))
                .sees("Прошедших броней пока нет");
    }

    @Test
    void ones_own_booking_comes_as_a_file_for_a_calendar_and_nobody_elses() {
        chat(anna())
                .answers(BookingCard.class, card(MINE))
                .opens(new DeskBookedScreen(MINE.id()))
                .taps("📅 В календарь")
                .sees("Бронь для календаря", "A3 (У окна), вт 24 ноября", "Откройте файл");
        chat(anna())
                .answers(BookingCard.class, card(HIS))
                .opens(new BookingCalendarScreen(HIS.id()))
                .sees("Такой брони нет");
        chat(anna())
                .answers(BookingCard.class, card(booking(A3, TUESDAY, ANNA, false)))
                .opens(new BookingCalendarScreen(MINE.id()))
                .sees("файл отметит её отменённой");
    }

    @Test
    void a_month_shows_ones_own_days_those_that_are_over_too() {
        Booking was = booking(A3, MONDAY.minusDays(3), ANNA, true);
        chat(anna())
                .answers(BookingsOf.class, new BookingsOf.Result(List.of(was, MINE, booking(A1, TUESDAY, ANNA, true))))
                .answers(BookingCard.class, card(was))
                .types("/my")
                .taps("📆 По месяцам")
                .sees("Мои брони по месяцам", "•20", "•24", "Ноябрь")
                .taps("19")
                .sees("На этот день у вас ничего не было забронировано: чт 19 ноября")
                .taps("•24")
                .sees("Мои брони на вт 24 ноября", "[🪑 A3, вт 24]", "[🪑 A1, вт 24]");
    }

    @Test
    void a_booking_is_cancelled_after_a_question_with_the_safe_answer_first() {
        chat(anna())
                .answers(BookingsOf.class, new BookingsOf.Result(List.of(MINE)))
                .answers(BookingCard.class, card(MINE))
                .types("/my")
                .sees("A3 (У окна), завтра, вт 24 ноября")
                .taps("🪑 A3, вт 24")
                .taps("Отменить бронь")
                .sees("Отменить бронь?", "[Не отменять] [Да, отменить]")
                .answers(BookingCard.class, card(booking(A3, TUESDAY, ANNA, false)))
                .taps("Да, отменить")
                .told(new CancelDeskBooking(OFFICE, MINE.id(), null))
                .sees("Бронь отменена", "Место снова свободно");
    }

    @Test
    void somebody_elses_booking_offers_no_cancelling_but_to_an_admin() {
        chat(anna())
                .answers(BookingCard.class, card(HIS))
                .opens(new BookingScreen(HIS.id()))
                .sees("Борис Климов")
                .doesNotSee("Отменить бронь");
        chat(anna(Role.ADMIN))
                .answers(BookingCard.class, card(HIS))
                .opens(new BookingScreen(HIS.id()))
                .sees("Отменить бронь");
    }

    @Test
    void nobody_is_asked_whether_to_cancel_what_is_somebody_elses_but_an_admin() {
        chat(anna())
                .answers(BookingCard.class, card(HIS))
                .opens(new CancelDeskScreen(HIS.id()))
                .sees("Борис Климов", "Чужую бронь может отменить или изменить только администратор")
                .doesNotSee("Да, отменить");
        chat(anna(Role.ADMIN))
                .answers(BookingCard.class, card(HIS))
                .opens(new CancelDeskScreen(HIS.id()))
                .sees("Кто: Борис Климов", "Почему?", "[Исправление ошибки]")
                .doesNotSee("Да, отменить");
    }

    @Test
    void an_admin_cancels_somebody_elses_with_a_reason_typed_or_picked() {
        chat(anna(Role.ADMIN))
                .answers(BookingCard.class, card(HIS))
                .opens(new CancelDeskScreen(HIS.id()))
                .types("ремонт")
                .told()
                .sees("Отменить бронь?", "Кто: Борис Климов", "Причина: ремонт")
                .taps("Отменить бронь")
                .told(new CancelDeskBooking(OFFICE, HIS.id(), "ремонт"))
                .sees("Бронь отменена", "Борис Климов получит сообщение");
        chat(anna(Role.ADMIN))
                .answers(BookingCard.class, card(HIS))
                .opens(new CancelDeskScreen(HIS.id()))
                .taps("Место недоступно в этот день")
                .told()
                .sees(
                        "Отменить бронь?",
                        "Кто: Борис Климов",
                        "Владелец брони получит сообщение",
                        "Причина: Место недоступно")
                .taps("Отменить бронь")
                .told(new CancelDeskBooking(OFFICE, HIS.id(), "#closed"));
        chat(anna())
                .answers(BookingCard.class, card(HIS))
                .answers(ColleagueSearch.class, new ColleagueSearch.Result(List.of()))
                .opens(new CancelDeskScreen(HIS.id()))
                .types("ремонт")
                .told();
    }

    @Test
    void whose_booking_was_cancelled_is_told_by_whom_and_why() {
        var zhanna = new PersonCard.Person(
                BORIS, OFFICE, "Жанна Котова", null, Set.of(Role.ADMIN), Set.of(), true, true, false);
        chat(anna())
                .answers(BookingCard.class, card(MINE))
                .answers(PersonCard.class, new PersonCard.Result(Optional.of(zhanna)))
                .opens(new BookingCancelledForYouScreen(MINE.id(), BORIS, "ремонт"))
                .sees(
                        "Вашу бронь отменили",
                        "A3",
                        "Кто отменил: Жанна Котова, администратор",
                        "Причина: ремонт",
                        "[Другое место]");
        Booking later = DeskSamples.booking(DeskSamples.A2, TUESDAY.plusDays(1), DeskSamples.ANNA, false);
        chat(anna())
                .answers(BookingCard.class, card(MINE))
                .answers(
                        BookingsEndedWith.class,
                        new BookingsEndedWith.Result(List.of(new Ended(MINE, false), new Ended(later, false))))
                .opens(new BookingCancelledForYouScreen(MINE.id(), null, "ремонт"))
                .sees("Отменены 2 ваши брони", "A3", "A2", "Причина: ремонт");
        chat(suspendedAnna())
                .answers(BookingCard.class, card(MINE))
                .opens(new BookingCancelledForYouScreen(MINE.id(), null, null))
                .sees("Вашу бронь отменили")
                .doesNotSee("[🗂 Мои брони]", "[Другое место]");
        chat(anna())
                .answers(BookingCard.class, card(MINE))
                .opens(new BookingCancelledForYouLegacyScreen(MINE.id()))
                .sees("Вашу бронь отменили", "Кто отменил: администратор.")
                .doesNotSee("Причина");
    }

    @Test
    void wherever_a_booking_is_shown_it_says_that_the_office_is_closed_on_that_day() {
        var why = new ClosedDay(ClosedDay.Because.SAID, "отключат воду");
        Booking closed = DeskSamples.closed(MINE, why);
        FakeChat chat = chat(anna())
                .answers(BookingCard.class, card(closed))
                .answers(BookingsOf.class, new BookingsOf.Result(List.of(closed)))
                .answers(DayPlan.class, new DayPlan.Result(List.of(), 12, why));
        String told = "Офис закрыт: отключат воду";
        chat.types("/start").sees(told);
        chat.types("/my").sees(told);
        chat.opens(new BookingScreen(MINE.id())).sees(told);
        chat.opens(new DayPlanScreen(MINE.day(), 0)).sees(told).doesNotSee("Забронировать на этот день");
        assertThat(chat.unasked(new DeskReminderScreen(MINE.id(), false))).isEmpty();
    }

    /** Seen: the reason twice, and a way to another desk in an office that is closed. */
    @Test
    void a_reason_is_told_once_and_a_closed_day_offers_no_other_desk() {
        var why = new ClosedDay(ClosedDay.Because.SAID, "отключат воду");
        chat(anna())
                .answers(BookingCard.class, card(DeskSamples.closed(MINE, why)))
                .opens(new BookingCancelledForYouScreen(MINE.id(), null, "отключат воду"))
                .sees("A3 (У окна), вт 24 ноября", "Причина: отключат воду")
                .doesNotSee("Офис закрыт", "Другое место");
    }

    @Test
    void a_card_states_that_the_office_is_closed_and_tells_nobody_what_to_do() {
        chat(anna())
                .answers(
                        BookingCard.class,
                        card(DeskSamples.closed(MINE, new ClosedDay(ClosedDay.Because.HOLIDAY, null))))
                .opens(new DeskBookedScreen(MINE.id()))
                .sees("Офис закрыт (праздник)")
                .doesNotSee("Выберите другой день");
    }

    @Test
    void wherever_a_booking_is_shown_it_says_that_its_day_is_a_working_day_by_exception() {
        Booking moved = DeskSamples.onException(MINE);
        FakeChat chat = chat(anna())
                .answers(BookingCard.class, card(moved))
                .answers(BookingsOf.class, new BookingsOf.Result(List.of(moved)))
                .answers(DayPlan.class, new DayPlan.Result(List.of(), 12, null, true));
        String told = "Рабочий день-исключение";
        chat.types("/start").sees(told);
        chat.types("/my").sees(told);
        chat.opens(new BookingScreen(MINE.id())).sees(told);
        chat.opens(new DeskBookedScreen(MINE.id())).sees(told);
        chat.opens(new DayPlanScreen(MINE.day(), 0)).sees(told);
        chat.opens(new DeskReminderScreen(MINE.id(), false)).sees(told);
    }

    @Test
    void admins_pick_a_day_to_see_its_bookings() {
        chat(anna(Role.ADMIN))
                .answers(
                        TakenDays.class,
                        new TakenDays.Result(List.of(new TakenDays.Day(MONDAY, 1), new TakenDays.Day(TUESDAY, 0))))
                .answers(DayPlan.class, new DayPlan.Result(List.of(HIS), 12))
                .opens(new BookingsByDayScreen())
                .sees("[пн 23 · 1]", "[•23] [24]")
                .taps("пн 23 · 1")
                .sees("A1 · Борис Климов");
        assertThatThrownBy(() -> chat(anna()).opens(new BookingsByDayScreen())).isInstanceOf(Refused.class);
    }

    @Test
    void a_refusal_says_what_stayed_as_it_was() {
        chat(anna())
                .answers(BookingCard.class, card(MINE))
                .opens(new CancelDeskScreen(MINE.id()))
                .refuses(CancelDeskBooking.class, DeskRefusal.NOT_YOURS)
                .taps("Да, отменить")
                .sees("Чужую бронь может отменить или изменить только администратор");
    }

    @Test
    void a_booking_that_nobody_made_is_told() {
        chat(anna())
                .answers(BookingCard.class, new BookingCard.Result(Optional.empty()))
                .opens(new BookingScreen(MINE.id()))
                .sees("Такой брони нет");
    }

    @Test
    void the_day_view_tells_who_sits_where_and_finds_people() {
        chat(anna())
                .answers(DayPlan.class, new DayPlan.Result(List.of(HIS), 12))
                .answersBy(
                        ColleagueSearch.class,
                        asked -> new ColleagueSearch.Result(asked.text().equals("кли") ? List.of(HIS) : List.of()))
                .opens(new WhoIsInScreen())
                .sees("сегодня, пн 23 ноября", "Занято мест: 1 из 12", "A1 · Борис Климов")
                .types("кли")
                .sees("Найдено", "Борис Климов · A1 · пн 23");
    }

    @Test
    void whoever_has_no_booking_or_is_not_known_is_said_so_with_guesses() {
        FakeChat chat = chat(anna())
                .answers(DayPlan.class, new DayPlan.Result(List.of(HIS), 12))
                .answers(ColleagueSearch.class, new ColleagueSearch.Result(List.of()))
                .answersBy(
                        Colleagues.class,
                        asked -> new Colleagues.Result(
                                "борис климов".contains(asked.part().toLowerCase(Locale.ROOT))
                                        ? List.of("Борис Климов")
                                        : List.of()));
        chat.opens(new WhoIsInScreen()).types("Климов").sees("По запросу «Климов» броней нет", "Борис Климов");
        chat.opens(new WhoIsInScreen())
                .types("у Климова")
                .sees("По запросу «Борис Климов» броней нет")
                .types("Клин")
                .sees("Не понял: «Клин»", "По запросу «Борис Климов» броней нет", "[🪑 Место]")
                .doesNotSee("[👥 Борис Климов]")
                .types("Жанна")
                .sees("Не понял: «Жанна»", "Например: «вт 24 ноября»", "[🪑 Место]")
                .doesNotSee("[👥 Борис Климов]");
        chat.types("где Иванов").sees("По запросу «Иванов» никто не найден", "[👥 Кто в офисе]");
        chat.types("где Климова завтра").sees("«Борис Климов», завтра", "Броней нет");
        chat.types("Где сидит Клинова в пятницу?").sees("По запросу «Клинова» никто не найден");
        chat.in("en").types("where is Bob").sees("Bob", "Who’s in");
        chat.in("en").opens(new WhoIsInScreen()).types("Bob").sees("I don’t understand “Bob”", "Who’s in");
    }

    @Test
    void a_newcomer_is_asked_for_a_name_first() {
        chat(newcomer("Vera")).types("/my").sees("Назовите себя");
    }
}
