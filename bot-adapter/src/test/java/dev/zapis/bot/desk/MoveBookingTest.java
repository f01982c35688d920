package dev.zapis.bot.desk;

import static dev.zapis.bot.desk.DeskSamples.A1;
import static dev.zapis.bot.desk.DeskSamples.A2;
import static dev.zapis.bot.desk.DeskSamples.A3;
import static dev.zapis.bot.desk.DeskSamples.ANNA;
import static dev.zapis.bot.desk.DeskSamples.BORIS;
import static dev.zapis.bot.desk.DeskSamples.OFFICE;
import static dev.zapis.bot.desk.DeskSamples.TUESDAY;
import static dev.zapis.bot.desk.DeskSamples.anna;
import static dev.zapis.bot.desk.DeskSamples.booking;
import static dev.zapis.bot.desk.DeskSamples.cancelled;
import static dev.zapis.bot.desk.DeskSamples.card;
import static dev.zapis.bot.desk.DeskSamples.chat;

import dev.zapis.bot.dialog.FakeChat;
import dev.zapis.bot.dialog.Thing;
import dev.zapis.command.desk.DeskRefusal;
import dev.zapis.command.desk.MoveDeskBooking;
import dev.zapis.events.Tags;
import dev.zapis.events.person.Role;
import dev.zapis.query.ClosedDay;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingCard;
import dev.zapis.query.desk.BookingsOf;
import dev.zapis.query.desk.DeskDays;
import dev.zapis.query.desk.DeskDays.Day;
import dev.zapis.query.desk.DeskOnDay;
import dev.zapis.query.desk.DeskView;
import dev.zapis.query.desk.DesksNamed;
import dev.zapis.query.desk.FreeDesks;
import dev.zapis.query.desk.NearbyFree;
import dev.zapis.query.person.PersonCard;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A booking gets another desk or day, and nothing of it is lost before. */
@Tag("N-4")
class MoveBookingTest {

    private static final Booking OWN = booking(A3, TUESDAY, ANNA, true);
    private static final Booking HIS = booking(A3, TUESDAY, BORIS, true);
    private static final LocalDate WEDNESDAY = TUESDAY.plusDays(1);
    private static final Booking NOW = booking(A2, TUESDAY, ANNA, true);

    private final FakeChat chat = office(chat(anna()), OWN);

    private static FakeChat office(FakeChat chat, Booking booked) {
        return chat.answers(BookingCard.class, card(booked))
                .answers(BookingsOf.class, new BookingsOf.Result(List.of(booked)))
                .answers(FreeDesks.class, new FreeDesks.Result(List.of(A1, A2)))
                .answers(NearbyFree.class, new NearbyFree.Result(List.of(A2)))
                .answersBy(DeskOnDay.class, asked -> new DeskOnDay.Result(Optional.of(desk(asked)), true, null))
                .answersBy(
                        DesksNamed.class,
                        asked -> new DesksNamed.Result(asked.names().contains("A2") ? List.of(A2) : List.of()))
                .answersBy(
                        DeskDays.class,
                        asked -> new DeskDays.Result(asked.from()
                                .datesUntil(asked.to().plusDays(1))
                                .map(day -> new Day(day, true, 3, day.equals(TUESDAY) ? "A3" : null))
                                .toList()));
    }

    private static DeskView desk(DeskOnDay asked) {
        return List.of(A1, A2, A3).stream()
                .filter(desk -> desk.id().equals(asked.desk()))
                .findFirst()
                .orElseThrow();
    }

    private void isTaken(DeskView desk) {
        chat.answersBy(
                DeskOnDay.class,
                asked -> new DeskOnDay.Result(
                        Optional.of(desk(asked)), !asked.desk().equals(desk.id()), "Борис Климов"));
    }

    @Test
    void another_desk_on_the_same_day_is_confirmed_with_what_is_and_what_will_be() {
        chat.opens(new BookingScreen(OWN.id()))
                .taps("🔄 Пересесть")
                .sees(
                        "Пересесть: завтра",
                        "Сейчас: 🪑 A3",
                        "Свободных мест: 2",
                        "[⭐ Быстрый выбор: A2]",
                        "[A1 · У окна]")
                .taps("⭐ Быстрый выбор: A2")
                .sees("Пересесть?", "Сейчас: 🪑 A3", "Будет: 🪑 A2", "сразу станет свободным")
                .taps("Подтвердить")
                .told(new MoveDeskBooking(OFFICE, OWN.id(), A2.id(), TUESDAY, null));
    }

    @Test
    void another_day_asks_for_the_same_desk_first() {
        chat.opens(new BookingScreen(OWN.id()))
                .taps("📅 Перенести")
                .sees("на какой день", "Сейчас: 🪑 A3")
                .taps("25")
                .sees("Перенести бронь?", "Будет: 🪑 A3", "ср 25 ноября")
                .taps("Подтвердить")
                .told(new MoveDeskBooking(OFFICE, OWN.id(), A3.id(), WEDNESDAY, null));
    }

    @Test
    void a_taken_place_leaves_the_booking_and_offers_others() {
        isTaken(A1);
        chat.opens(new MoveDeskScreen(OWN.id(), TUESDAY, 0))
                .taps("A1 · У окна")
                .sees("Место уже занято: A1", "Бронь не изменилась: 🪑 A3", "Рядом свободны", "[A2]")
                .taps("A2")
                .sees("Пересесть?", "Будет: 🪑 A2");
    }

    @Test
    void a_place_that_is_taken_at_the_last_moment_leaves_it_too() {
        chat.refuses(MoveDeskBooking.class, DeskRefusal.TAKEN).opens(new ConfirmMoveScreen(OWN.id(), A1.id(), TUESDAY));
        isTaken(A1);
        chat.taps("Подтвердить").sees("Место уже занято: A1", "Бронь не изменилась: 🪑 A3", "[A2]");
    }

    @Test
    void a_day_on_which_they_have_another_desk_or_the_office_is_closed_says_so() {
        Booking other = booking(A1, WEDNESDAY, ANNA, true);
        chat.answers(BookingsOf.class, new BookingsOf.Result(List.of(OWN, other)))
                .opens(new ConfirmMoveScreen(OWN.id(), A3.id(), WEDNESDAY))
                .sees("уже есть другое место: 🪑 A1", "Бронь не изменилась", "Сейчас: 🪑 A3")
                .doesNotSee("[Подтвердить]");
        chat.answers(BookingsOf.class, new BookingsOf.Result(List.of(OWN)))
                .answers(
                        DeskOnDay.class,
                        new DeskOnDay.Result(
                                Optional.of(A3), false, null, new ClosedDay(ClosedDay.Because.HOLIDAY, null)))
                .opens(new ConfirmMoveScreen(OWN.id(), A3.id(), WEDNESDAY))
                .sees("место нельзя забронировать", "праздник", "Бронь не изменилась: 🪑 A3")
                .doesNotSee("[Подтвердить]");
    }

    @Test
    void somebody_else_s_booking_stays_and_an_admin_says_why() {
        office(chat, HIS)
                .opens(new ConfirmMoveScreen(HIS.id(), A2.id(), TUESDAY))
                .sees("отменить или изменить только");
        office(chat(anna(Role.ADMIN)), HIS)
                .opens(new BookingScreen(HIS.id()))
                .taps("🔄 Пересесть")
                .taps("⭐ Быстрый выбор: A2")
                .sees("Будет: 🪑 A2", "Кто: Борис Климов", "кто её изменил и почему")
                .types("протечка")
                .sees("Причина: протечка", "Будет: 🪑 A2")
                .taps("Подтвердить")
                .told(new MoveDeskBooking(OFFICE, HIS.id(), A2.id(), TUESDAY, "протечка"));
    }

    @Test
    void what_is_typed_leads_to_the_question() {
        chat.types("пересесть на A2").sees("Пересесть?", "Сейчас: 🪑 A3", "Будет: 🪑 A2");
        chat.types("перенеси на среду").sees("Перенести бронь?", "Будет: 🪑 A3", "25 ноября");
        Booking later = booking(A1, TUESDAY.plusDays(2), ANNA, true);
        chat.answers(BookingsOf.class, new BookingsOf.Result(List.of(OWN, later)))
                .types("перенеси на среду")
                .sees("Какую бронь перенести", "[🪑 A3, вт 24]", "[🪑 A1, чт 26]");
        chat.answers(BookingsOf.class, new BookingsOf.Result(List.of()))
                .types("перенеси на среду")
                .sees("нет другой брони");
    }

    private BookingCard.Result gone() {
        return new BookingCard.Result(Optional.of(cancelled(OWN, true, "Анна")), Optional.of(NOW.id()), true);
    }

    private void isMoved() {
        chat.answersBy(BookingCard.class, asked -> asked.booking().equals(NOW.id()) ? card(NOW) : gone());
    }

    @Test
    void the_kept_card_of_the_old_booking_becomes_the_one_of_the_new() {
        chat.opens(new DeskBookedScreen(OWN.id())).sees("Место забронировано", "A3 (У окна)");
        isMoved();
        chat.happensTo(Thing.of(Tags.BOOKING, OWN.id()))
                .sees("Место забронировано", "A2 (У окна)", "[Отменить бронь]")
                .doesNotSee("A3", "Отменена");
    }

    /** The lists may show the old one's end before the new one's beginning. */
    @Test
    void a_card_whose_new_booking_is_not_to_be_seen_yet_follows_it() {
        chat.opens(new DeskBookedScreen(OWN.id()));
        chat.answersBy(
                BookingCard.class,
                asked -> asked.booking().equals(NOW.id()) ? new BookingCard.Result(Optional.empty()) : gone());
        chat.happensTo(Thing.of(Tags.BOOKING, OWN.id()))
                .sees("Бронь изменена", "A3")
                .doesNotSee("Отменена");
        isMoved();
        chat.happensTo(Thing.of(Tags.BOOKING, NOW.id())).sees("Место забронировано", "A2 (У окна)");
    }

    @Test
    void an_older_button_leads_to_the_new_booking() {
        isMoved();
        chat.opens(new BookingScreen(OWN.id()))
                .sees("🪑 A2", "[Отменить бронь]")
                .doesNotSee("отменена");
        chat.opens(new MoveDeskScreen(OWN.id(), TUESDAY, 0)).sees("🪑 A2", "[🔄 Пересесть]");
    }

    @Test
    void whose_booking_an_admin_has_moved_is_told_where_and_why() {
        isMoved();
        chat.answers(
                        PersonCard.class,
                        new PersonCard.Result(Optional.of(new PersonCard.Person(
                                BORIS, OFFICE, "Жанна Котова", null, Set.of(), Set.of(), false, true, false))))
                .tells(new BookingMovedForYouScreen(OWN.id(), NOW.id(), A2.id(), TUESDAY, BORIS, "протечка"))
                .sees(
                        "Вашу бронь изменили",
                        "🪑 A2 (У окна), вт 24 ноября",
                        "Было: 🪑 A3",
                        "Кто изменил: Жанна Котова",
                        "Причина: протечка",
                        "[🔄 Пересесть]");
        chat.answersBy(
                BookingCard.class,
                asked -> asked.booking().equals(NOW.id()) ? card(cancelled(NOW, true, "Анна")) : gone());
        chat.happensTo(Thing.of(Tags.BOOKING, NOW.id()))
                .sees("Отменена", "A2")
                .doesNotSee("Вашу бронь изменили", "[🔄 Пересесть]");
    }
}
