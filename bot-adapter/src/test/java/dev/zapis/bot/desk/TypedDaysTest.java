package dev.zapis.bot.desk;

import static dev.zapis.bot.desk.DeskSamples.A3;
import static dev.zapis.bot.desk.DeskSamples.ANNA;
import static dev.zapis.bot.desk.DeskSamples.BORIS;
import static dev.zapis.bot.desk.DeskSamples.MONDAY;
import static dev.zapis.bot.desk.DeskSamples.TUESDAY;
import static dev.zapis.bot.desk.DeskSamples.anna;
import static dev.zapis.bot.desk.DeskSamples.booking;
import static dev.zapis.bot.desk.DeskSamples.card;
import static dev.zapis.bot.desk.DeskSamples.chat;

import dev.zapis.bot.dialog.FakeChat;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingCard;
import dev.zapis.query.desk.BookingsOf;
import dev.zapis.query.desk.ColleagueSearch;
import dev.zapis.query.desk.DayPlan;
import dev.zapis.query.desk.DeskOnDay;
import dev.zapis.query.desk.DesksNamed;
import dev.zapis.query.desk.FreeDesks;
import dev.zapis.query.person.Colleagues;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day typed beside something else: a desk, a colleague, what is to be cancelled. */
class TypedDaysTest {

    private static FakeChat office() {
        return chat(anna())
                .answers(ColleagueSearch.class, new ColleagueSearch.Result(List.of()))
                .answers(FreeDesks.class, new FreeDesks.Result(List.of(A3)))
                .answers(DayPlan.class, new DayPlan.Result(List.of(), 12))
                .answers(DesksNamed.class, new DesksNamed.Result(List.of(A3)))
                .answers(DeskOnDay.class, new DeskOnDay.Result(Optional.of(A3), true, null));
    }

    /** Seen: «A3 в понедельник», typed late on a Monday, asked about that day without a word of the next one. */
    @ParameterizedTest
    @ValueSource(strings = {"A3 в понедельник", "забронируй A3 в понедельник", "book A3 on Monday"})
    void a_day_that_may_be_one_of_two_is_asked_beside_a_desk_too(String words) {
        for (FakeChat chat : List.of(office().types("/help"), office().opens(new FreeDesksScreen(TUESDAY, 0))))
            chat.types(words)
                    .sees("Что значит", "[🪑 A3, пн 23 ноября]", "[🪑 A3, пн 30 ноября]")
                    .taps("🪑 A3, пн 30 ноября")
                    .sees("Забронировать место?", "пн 30 ноября")
                    .told();
    }

    /** Seen: «где Панин в пятницу» asked about somebody called «Панин в», and Friday was lost. */
    @Test
    void a_colleague_of_a_day_is_shown_on_that_day() {
        Booking tuesday = booking(A3, TUESDAY, BORIS, true);
        FakeChat chat = office().answers(Colleagues.class, new Colleagues.Result(List.of("Борис Климов")))
                .answersBy(
                        ColleagueSearch.class,
                        asked -> new ColleagueSearch.Result(
                                asked.from().isAfter(TUESDAY) ? List.of() : List.of(tuesday)));
        chat.types("/help")
                .types("где Климов во вторник")
                .sees("👥 «Климов», завтра, вт 24 ноября", "Борис Климов · A3 · вт 24", "[📅 Все дни]");
        chat.types("/help")
                .types("где Климов сегодня")
                .sees("сегодня, пн 23 ноября", "Броней нет")
                .doesNotSee("A3");
        chat.types("/help").types("где Климов на этой неделе").sees("Борис Климов · A3 · вт 24");
        chat.types("/help").types("где Климов в пятницу").sees("👥 «Климов», пт 27 ноября", "Броней нет");
        chat.taps("📅 Все дни").sees("Борис Климов · A3 · вт 24");
    }

    @Test
    void bookings_of_some_days_are_cancelled_by_choosing_from_them() {
        Booking one = booking(A3, TUESDAY, ANNA, true);
        Booking other = booking(A3, TUESDAY.plusDays(1), ANNA, true);
        FakeChat chat = office().answers(BookingCard.class, card(one));
        chat.answers(BookingsOf.class, new BookingsOf.Result(List.of(one)))
                .types("/help")
                .types("отмени с 23 по 27 ноября")
                .sees("Отменить бронь?", "A3")
                .told();
        chat.answers(BookingsOf.class, new BookingsOf.Result(List.of(one, other)))
                .types("отмени с 23 по 27 ноября")
                .sees("Мои брони")
                .told();
        chat.types("cancel from 1 to 5 December")
                .sees("У вас нет броней с вт 1 декабря по сб 5 декабря")
                .told();
    }

    /** Seen: «в 15» was the fifteenth in one language and nothing in the other. */
    @ParameterizedTest
    @ValueSource(strings = {"в 15", "at 15"})
    void an_hour_is_no_day_of_the_month(String words) {
        office().opens(new WhoIsInScreen())
                .types(words)
                .sees("Это время, а здесь нужен день", "Кто в офисе: сегодня")
                .types("15 числа")
                .sees("вт 15 декабря");
        office().opens(new FreeDesksScreen(MONDAY, 0)).types(words).sees("Это время, а здесь нужен день");
    }
}
