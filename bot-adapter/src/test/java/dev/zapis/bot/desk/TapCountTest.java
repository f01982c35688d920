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
import dev.zapis.command.desk.BookDeskDays;
import dev.zapis.command.desk.CancelDeskBooking;
import dev.zapis.command.desk.MoveDeskBooking;
import dev.zapis.events.desk.DayPart;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingCard;
import dev.zapis.query.desk.BookingsOf;
import dev.zapis.query.desk.DeskDays;
import dev.zapis.query.desk.DeskDays.Day;
import dev.zapis.query.desk.DeskOnDay;
import dev.zapis.query.desk.DesksForDays;
import dev.zapis.query.desk.DesksNamed;
import dev.zapis.query.desk.FreeDesks;
import dev.zapis.query.desk.LastDesk;
import dev.zapis.query.desk.NearbyFree;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** So many taps from home does it take somebody who has been here before. */
class TapCountTest {

    private static final Booking BOOKED = booking(A3, TUESDAY, ANNA, true);

    private static FakeChat home() {
        return chat(anna())
                .answersBy(
                        DeskDays.class,
                        asked -> new DeskDays.Result(asked.from()
                                .datesUntil(asked.to().plusDays(1))
                                .map(day -> new Day(day, true, 3, null))
                                .toList()))
                .answers(LastDesk.class, new LastDesk.Result(Optional.of(A3)))
                .answers(FreeDesks.class, new FreeDesks.Result(List.of(A1, A2, A3)))
                .answers(DesksNamed.class, new DesksNamed.Result(List.of(A3)))
                .answers(BookingCard.class, card(BOOKED))
                .answersBy(DeskOnDay.class, asked -> new DeskOnDay.Result(Optional.of(A3), true, null))
                .types("/start");
    }

    private static void books(FakeChat chat, int taps) {
        chat.taps("Забронировать").told(new BookDesk(OFFICE, A3.id(), TUESDAY, DayPart.ALL));
        assertThat(chat.tapped()).isEqualTo(taps);
    }

    @Test
    void the_desk_of_last_time_tomorrow_is_three_taps_away() {
        books(home().taps("🪑 Место").taps("⭐ вт 24: A3, как в прошлый раз"), 3);
    }

    @Test
    void any_desk_on_a_day_of_the_month_takes_four_and_so_does_a_chosen_one() {
        books(home().taps("🪑 Место").taps("24").taps("⭐ Быстрый выбор: A3"), 4);
        books(home().taps("🪑 Место").taps("24").taps("A3 · У окна"), 4);
    }

    @Test
    void a_typed_desk_takes_one() {
        books(home().types("A3 завтра"), 1);
    }

    @Test
    void the_next_booking_is_cancelled_with_three() {
        FakeChat chat = home().answers(BookingsOf.class, new BookingsOf.Result(List.of(BOOKED)))
                .types("/start")
                .taps("🪑 A3, вт 24")
                .taps("Отменить бронь")
                .taps("Да, отменить")
                .told(new CancelDeskBooking(OFFICE, BOOKED.id(), null));
        assertThat(chat.tapped()).isEqualTo(3);
    }

    /** The marks count once each way that groups: «вся неделя». */
    @Test
    void the_same_desk_on_five_days_takes_five() {
        FakeChat chat = home().answersBy(
                        DesksForDays.class,
                        asked -> new DesksForDays.Result(asked.days().stream()
                                .map(day -> new DesksForDays.Day(day, A3, false, null, false))
                                .toList()))
                .taps("🪑 Место")
                .taps("🗓 Несколько дней")
                .taps("＋ Вся неделя")
                .taps("Готово (7)")
                .sees("A3 (У окна), ср 25 ноября")
                .taps("Забронировать (7)")
                .told(new BookDeskDays(
                        OFFICE,
                        MONDAY.datesUntil(MONDAY.plusWeeks(1))
                                .map(day -> new BookDeskDays.Wish(A3.id(), day))
                                .toList(),
                        DayPart.ALL));
        assertThat(chat.tapped()).isEqualTo(5);
    }

    @Test
    @Tag("N-4")
    void another_desk_or_day_takes_four_with_the_card() {
        FakeChat chat = home().answers(BookingsOf.class, new BookingsOf.Result(List.of(BOOKED)))
                .answers(NearbyFree.class, new NearbyFree.Result(List.of(A2)))
                .answersBy(
                        DeskOnDay.class,
                        asked -> new DeskOnDay.Result(Optional.of(asked.desk().equals(A2.id()) ? A2 : A3), true, null));
        chat.types("/start")
                .taps("🪑 A3, вт 24")
                .taps("🔄 Пересесть")
                .taps("⭐ Быстрый выбор: A2")
                .taps("Подтвердить")
                .told(new MoveDeskBooking(OFFICE, BOOKED.id(), A2.id(), TUESDAY, null));
        assertThat(chat.tapped()).isEqualTo(4);
        FakeChat other = home().answers(BookingsOf.class, new BookingsOf.Result(List.of(BOOKED)));
        other.types("/start")
                .taps("🪑 A3, вт 24")
                .taps("📅 Перенести")
                .taps("25")
                .taps("Подтвердить")
                .told(new MoveDeskBooking(OFFICE, BOOKED.id(), A3.id(), TUESDAY.plusDays(1), null));
        assertThat(other.tapped()).isEqualTo(4);
    }
}
