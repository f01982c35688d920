package dev.zapis.bot.desk;

import static dev.zapis.bot.desk.DeskSamples.A1;
import static dev.zapis.bot.desk.DeskSamples.A2;
import static dev.zapis.bot.desk.DeskSamples.A3;
import static dev.zapis.bot.desk.DeskSamples.ANNA;
import static dev.zapis.bot.desk.DeskSamples.MONDAY;
import static dev.zapis.bot.desk.DeskSamples.OFFICE;
import static dev.zapis.bot.desk.DeskSamples.TUESDAY;
import static dev.zapis.bot.desk.DeskSamples.anna;
import static dev.zapis.bot.desk.DeskSamples.booking;
import static dev.zapis.bot.desk.DeskSamples.card;
import static dev.zapis.bot.desk.DeskSamples.chat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.FakeChat;
import dev.zapis.command.desk.BookDesk;
import dev.zapis.command.desk.DeskRefusal;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskFeatures;
import dev.zapis.events.office.DeskLimit;
import dev.zapis.events.policy.PolicyValues;
import dev.zapis.query.ClosedDay;
import dev.zapis.query.NameSearch;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingCard;
import dev.zapis.query.desk.BookingsOf;
import dev.zapis.query.desk.ColleagueSearch;
import dev.zapis.query.desk.DeskDays;
import dev.zapis.query.desk.DeskDays.Day;
import dev.zapis.query.desk.DeskOnDay;
import dev.zapis.query.desk.DeskView;
import dev.zapis.query.desk.DesksNamed;
import dev.zapis.query.desk.FreeDaysOf;
import dev.zapis.query.desk.FreeDesks;
import dev.zapis.query.desk.LastDesk;
import dev.zapis.query.desk.NearbyFree;
import dev.zapis.query.office.OfficeCalendar;
import dev.zapis.query.office.OpenOffices;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BookingADeskTest {

    private static final Booking BOOKED = booking(A3, TUESDAY, ANNA, true);

    private static FakeChat office() {
        return chat(anna())
                .answersBy(
                        DeskDays.class,
                        asked -> new DeskDays.Result(IntStream.rangeClosed(0, 14)
                                .mapToObj(after ->
                                        new Day(asked.from().plusDays(after), true, Math.max(0, 12 - after), null))
                                .toList()))
                .answers(FreeDesks.class, new FreeDesks.Result(List.of(A1, A2, A3)))
                .answersBy(
                        DeskOnDay.class,
                        asked -> new DeskOnDay.Result(
                                List.of(A1, A2, A3).stream()
                                        .filter(desk -> desk.id().equals(asked.desk()))
                                        .findFirst(),
                                true,
                                null));
    }

    @Test
    void the_next_days_are_shown_with_what_is_free() {
        FakeChat chat = office().types("/book").sees("На какой день", "число свободных мест");
        assertThat(chat.keyboard().getFirst()).containsExactly("пн 23 · 12", "вт 24 · 11", "ср 25 · 10");
    }

    @Test
    void from_the_day_to_the_confirmation_it_takes_four_taps() {
        office().types("/book")
                .taps("вт 24 · 11")
                .sees("завтра, вт 24 ноября", "A2 · У окна")
                .taps("A3 · У окна")
                .sees("Забронировать место?", "A3 (У окна), завтра, вт 24 ноября")
                .answers(BookingsOf.class, new BookingsOf.Result(List.of(BOOKED)))
                .answers(BookingCard.class, card(BOOKED))
                .taps("Забронировать")
                .told(new BookDesk(OFFICE, A3.id(), TUESDAY, DayPart.ALL))
                .sees("Место забронировано", "A3 (У окна), вт 24 ноября", "Отменить");
    }

    /** B2 is taken, whatever day it is; all others are free. */
    private static FakeChat named() {
        DeskView taken = DeskSamples.desk("B2");
        return office().answersBy(
                        DesksNamed.class,
                        asked -> new DesksNamed.Result(List.of(A1, A2, A3, taken).stream()
                                .filter(desk -> asked.names().stream()
                                        .anyMatch(name -> NameSearch.shape(name).equals(NameSearch.shape(desk.name()))))
                                .toList()))
                .answersBy(
                        DeskOnDay.class,
                        asked -> new DeskOnDay.Result(
                                List.of(A1, A2, A3, taken).stream()
                                        .filter(desk -> desk.id().equals(asked.desk()))
                                        .findFirst(),
                                !asked.desk().equals(taken.id()),
                                asked.desk().equals(taken.id()) ? "Борис" : null))
                .answersBy(FreeDaysOf.class, asked -> new FreeDaysOf.Result(List.of(TUESDAY, TUESDAY.plusDays(1))))
                .answers(NearbyFree.class, new NearbyFree.Result(List.of(A1)))
                .answers(ColleagueSearch.class, new ColleagueSearch.Result(List.of()));
    }

    @Test
    void a_desk_is_typed_in_whichever_letters_and_nothing_is_booked_by_that() {
        FakeChat chat = named().opens(new FreeDesksScreen(TUESDAY, 0));
        chat.types("А3").sees("Забронировать место?", "A3 (У окна), завтра").told();
        chat.types("\u0430" + "1 ")
                .sees("Забронировать место?", "A1 (У окна), завтра")
                .told();
        chat.taps("Забронировать").told(new BookDesk(OFFICE, A1.id(), TUESDAY, DayPart.ALL));
        named().opens(new FreeDesksScreen(TUESDAY, 0))
                .types("В2")
                .sees("Место уже занято: B2", "Рядом свободны", "[A1]")
                .types("A2")
                .sees("Забронировать место?", "A2 (У окна), завтра")
                .types("ср")
                .sees("ср 25 ноября", "Свободных мест");
    }

    @Test
    void a_desk_that_is_typed_anywhere_tells_its_free_days_or_the_day_that_was_typed_with_it() {
        for (String start : List.of("/start", "/book", "/help")) {
            FakeChat chat = named().types(start).types("а3");
            chat.sees("A3 (У окна)", "На какой день", "[вт 24] [ср 25]").told();
            chat.taps("вт 24").sees("Забронировать место?", "A3 (У окна), завтра");
            named().types(start)
                    .types("А3 завтра")
                    .sees("Забронировать место?", "A3 (У окна), завтра")
                    .told();
            named().types(start)
                    .types("пт A3")
                    .sees("Забронировать место?", "A3 (У окна), пт 27")
                    .told();
            named().types(start).types("A3 25.12").sees("На этот день пока нельзя");
            named().in("en").types(start).types("A3").sees("Which day would you like to book it for?");
        }
        named().types("/book").types("В2").sees("B2").types("завтра").sees("Место уже занято: B2");
        named().answers(FreeDaysOf.class, new FreeDaysOf.Result(List.of()))
                .types("A3")
                .sees("занято или закрыто", "Все дни");
        named().only(DeskFeatures.WHO).types("A3").doesNotSee("У окна");
    }

    @Test
    @Tag("F44")
    void while_the_lists_lag_the_confirmation_says_what_the_command_has_answered() {
        FakeChat chat = office().answers(BookingCard.class, new BookingCard.Result(Optional.empty()))
                .opens(new ConfirmDeskScreen(A3.id(), TUESDAY));
        chat.visits().fallsBehind();
        chat.taps("Забронировать")
                .told(new BookDesk(OFFICE, A3.id(), TUESDAY, DayPart.ALL))
                .sees("Место забронировано", "A3 (У окна), вт 24 ноября", "Данные обновляются", "Отменить");
        chat.answers(BookingCard.class, card(BOOKED))
                .catchesUp()
                .sees("Место забронировано", "A3 (У окна), вт 24 ноября")
                .doesNotSee("Данные обновляются");
    }

    @Test
    @Tag("F50")
    void a_confirmation_that_nobody_has_told_shows_what_is_so() {
        FakeChat chat = office().answers(BookingCard.class, new BookingCard.Result(Optional.empty()));
        chat.visits().fallsBehind();
        chat.opens(new DeskRecordedScreen(BOOKED.id(), A3.id(), TUESDAY)).sees("Такой брони нет");
        chat.answers(BookingCard.class, card(booking(A3, TUESDAY, ANNA, false)))
                .opens(new DeskRecordedScreen(BOOKED.id(), A3.id(), TUESDAY))
                .sees("Отменена")
                .doesNotSee("забронировано");
        chat.answers(BookingCard.class, card(BOOKED))
                .opens(new DeskCancelledScreen(BOOKED.id()))
                .doesNotSee("Бронь отменена");
    }

    @Test
    void the_usual_desk_is_two_taps_away() {
        office().answers(LastDesk.class, new LastDesk.Result(Optional.of(A3)))
                .types("/book")
                .taps("⭐ вт 24: A3, как в прошлый раз")
                .sees("Забронировать место?", "A3 (У окна)");
    }

    @Test
    void the_usual_desk_is_not_offered_where_somebody_else_has_it() {
        office().answers(LastDesk.class, new LastDesk.Result(Optional.of(A3)))
                .answers(DeskOnDay.class, new DeskOnDay.Result(Optional.of(A3), false, "Борис"))
                .types("/book")
                .doesNotSee("⭐");
    }

    @Test
    void somebody_was_faster_then_the_reason_and_three_free_desks_nearby_are_shown() {
        FakeChat chat = office().opens(new ConfirmDeskScreen(A3.id(), TUESDAY))
                .refuses(BookDesk.class, DeskRefusal.TAKEN)
                .answers(DeskOnDay.class, new DeskOnDay.Result(Optional.of(A3), false, "Борис"))
                .answers(NearbyFree.class, new NearbyFree.Result(List.of(A2, A1, DeskSamples.desk("A4"))))
                .taps("Забронировать")
                .sees("Место уже занято: A3, завтра, вт 24 ноября. Ваша бронь не создана.", "Рядом свободны");
        assertThat(chat.keyboard().getFirst()).containsExactly("A2", "A1", "A4");
    }

    @Test
    void a_desk_that_was_taken_meanwhile_is_not_offered_for_confirmation() {
        office().answers(DeskOnDay.class, new DeskOnDay.Result(Optional.of(A3), false, "Борис"))
                .answers(NearbyFree.class, new NearbyFree.Result(List.of()))
                .opens(new ConfirmDeskScreen(A3.id(), TUESDAY))
                .sees("уже занято", "Других свободных мест на этот день нет")
                .doesNotSee("Забронировать");
    }

    @Test
    void a_day_with_a_desk_of_ones_own_leads_to_that_booking() {
        office().answers(BookingsOf.class, new BookingsOf.Result(List.of(BOOKED)))
                .opens(new FreeDesksScreen(TUESDAY, 0))
                .sees("У вас уже есть место", "Моя бронь")
                .doesNotSee("Ближайшее");
    }

    @Test
    void an_old_button_on_a_day_with_a_desk_of_ones_own_leads_to_that_booking_too() {
        office().answers(BookingsOf.class, new BookingsOf.Result(List.of(BOOKED)))
                .answers(DeskOnDay.class, new DeskOnDay.Result(Optional.of(A3), false, "Анна"))
                .opens(new ConfirmDeskScreen(A3.id(), TUESDAY))
                .sees("У вас уже есть место", "Моя бронь")
                .doesNotSee("уже занято");
    }

    /** Seen: «Забронировать снова» led to «место не забронировать», without the reason. */
    @Test
    void on_a_day_on_which_the_office_is_closed_the_reason_is_told_instead() {
        var closed = new ClosedDay(ClosedDay.Because.SAID, "отключат воду");
        office().answers(DeskOnDay.class, new DeskOnDay.Result(Optional.of(A3), false, null, closed))
                .answers(NearbyFree.class, new NearbyFree.Result(List.of()))
                .opens(new ConfirmDeskScreen(A3.id(), TUESDAY))
                .sees("место нельзя забронировать: завтра, вт 24 ноября", "Офис закрыт: отключат воду")
                .doesNotSee("Забронировать", "Рядом");
    }

    @Test
    void whoever_has_reached_the_weekly_limit_hears_it_before_the_free_desks() {
        LocalDate monday = TUESDAY.minusDays(1);
        Booking other = DeskSamples.booking(A1, monday, DeskSamples.ANNA, true);
        var limited = new OpenOffices.Office(
                DeskSamples.OFFICE,
                "Office",
                ZoneId.of("Europe/Moscow"),
                PolicyValues.DEFAULTS.with(new DeskLimit(), OptionalInt.of(1)),
                Set.of());
        office().answers(OpenOffices.class, new OpenOffices.Result(List.of(limited)))
                .answersBy(
                        BookingsOf.class,
                        asked -> new BookingsOf.Result(asked.from().isAfter(monday) ? List.of() : List.of(other)))
                .opens(new FreeDesksScreen(TUESDAY, 0))
                .sees("Лимит на неделю исчерпан: 1 место", "A1", "[📅 Другой день]")
                .doesNotSee("Свободных мест")
                .opens(new FreeDesksScreen(TUESDAY.plusWeeks(1), 0))
                .sees("Свободных мест");
    }

    /** Seen: ⭐ and a typed desk led to the question with its green button, and only behind it stood that the week is full. */
    @Test
    void whoever_has_reached_the_weekly_limit_hears_it_before_the_question_and_sees_it_in_the_month() {
        LocalDate monday = TUESDAY.minusDays(1);
        Booking other = DeskSamples.booking(A1, monday, DeskSamples.ANNA, true);
        var limited = new OpenOffices.Office(
                DeskSamples.OFFICE,
                "Office",
                ZoneId.of("Europe/Moscow"),
                PolicyValues.DEFAULTS.with(new DeskLimit(), OptionalInt.of(1)),
                Set.of());
        FakeChat chat = office().answers(OpenOffices.class, new OpenOffices.Result(List.of(limited)))
                .answers(LastDesk.class, new LastDesk.Result(Optional.of(A3)))
                .answersBy(
                        BookingsOf.class,
                        asked -> new BookingsOf.Result(asked.from().isAfter(monday) ? List.of() : List.of(other)))
                .opens(new ConfirmDeskScreen(A3.id(), TUESDAY))
                .sees("Лимит на неделю исчерпан: 1 место", "[🪑 A1, пн 23]")
                .doesNotSee("Забронировать место?");
        chat.types("/book").sees("пн 30: A3", "пн 30 · 5").doesNotSee("вт 24 · 11");
        chat.at(TUESDAY.atStartOfDay(ZoneId.of("Europe/Moscow")).toInstant())
                .opens(new ConfirmDeskScreen(A3.id(), TUESDAY))
                .sees("Больше броней на эту неделю создать нельзя. Выберите день другой недели")
                .doesNotSee("[🪑 A1", "Отмените");
    }

    @Test
    void a_full_day_says_so_and_leads_on() {
        full(true, OfficeCalendar.Because.WEEK, null)
                .opens(new FreeDesksScreen(TUESDAY, 0))
                .sees("Свободных мест на этот день нет", "Другой день", "Кто в офисе");
    }

    @Test
    void a_closed_day_says_why() {
        full(false, OfficeCalendar.Because.HOLIDAY, null)
                .opens(new FreeDesksScreen(TUESDAY, 0))
                .sees("Офис закрыт (праздник).", "Другой день");
        full(false, OfficeCalendar.Because.SAID, "трубы")
                .opens(new FreeDesksScreen(TUESDAY, 0))
                .sees("Офис закрыт: трубы");
    }

    @Test
    void a_working_day_by_exception_says_so_before_a_desk_is_booked() {
        office().answers(FreeDesks.class, new FreeDesks.Result(List.of(A1, A3), true))
                .answers(DeskOnDay.class, new DeskOnDay.Result(Optional.of(A3), true, null, null, true))
                .opens(new FreeDesksScreen(TUESDAY, 0))
                .sees("Рабочий день-исключение")
                .taps("A3 · У окна")
                .sees("Забронировать место?", "Рабочий день-исключение");
    }

    private static FakeChat full(boolean isOpen, OfficeCalendar.Because because, @Nullable String reason) {
        var day = new OfficeCalendar.Day(TUESDAY, isOpen, because, reason);
        return office().answers(FreeDesks.class, new FreeDesks.Result(List.of()))
                .answers(OfficeCalendar.class, new OfficeCalendar.Result(List.of(day), Set.of(), List.of()));
    }

    @Test
    void a_closed_day_stands_out_and_the_usual_desk_is_offered_for_another() {
        office().answers(
                        DeskDays.class,
                        new DeskDays.Result(List.of(
                                new Day(MONDAY, true, 3, null),
                                new Day(TUESDAY, false, 0, null),
                                new Day(TUESDAY.plusDays(1), true, 3, null))))
                .answers(LastDesk.class, new LastDesk.Result(Optional.of(A3)))
                .types("/book")
                .sees("✖24", "⭐ ср 25: A3");
    }

    @Test
    void a_desk_that_cannot_be_booked_is_not_called_taken() {
        office().answers(DeskOnDay.class, new DeskOnDay.Result(Optional.of(A3), false, null))
                .answers(NearbyFree.class, new NearbyFree.Result(List.of()))
                .opens(new ConfirmDeskScreen(A3.id(), TUESDAY))
                .sees("место нельзя забронировать: A3")
                .doesNotSee("занято", "Забронировать");
    }

    @Test
    void days_and_desks_can_be_typed() {
        office().answers(DesksNamed.class, new DesksNamed.Result(List.of(A2)))
                .types("/book")
                .types("завтра")
                .sees("завтра, вт 24 ноября")
                .types("a2")
                .sees("Забронировать место?", "A2");
    }

    @Test
    void a_long_list_has_a_bar_to_leaf_through() {
        List<DeskView> many = IntStream.rangeClosed(1, 17)
                .mapToObj(number -> DeskSamples.desk("D" + number))
                .toList();
        office().answers(FreeDesks.class, new FreeDesks.Result(many))
                .opens(new FreeDesksScreen(MONDAY, 0))
                .sees("1/3", "➡")
                .taps("➡")
                .sees("⬅", "2/3", "D9 ·")
                .taps("➡")
                .sees("3/3", "D17 ·")
                .doesNotSee("➡");
    }

    @Test
    void all_of_it_speaks_english() {
        office().in("en")
                .answers(BookingCard.class, card(BOOKED))
                .types("/book")
                .sees("Which day do you need a desk?", "Tue 24 · 11")
                .taps("Tue 24 · 11")
                .sees("tomorrow, Tue 24 November", "Quick pick: A1")
                .taps("A3 · У окна")
                .answers(BookingsOf.class, new BookingsOf.Result(List.of(BOOKED)))
                .taps("Book")
                .sees("Desk booked");
    }
}
