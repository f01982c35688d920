package dev.zapis.bot.desk;

import static dev.zapis.bot.desk.DeskSamples.A1;
import static dev.zapis.bot.desk.DeskSamples.A2;
import static dev.zapis.bot.desk.DeskSamples.A3;
import static dev.zapis.bot.desk.DeskSamples.ANNA;
import static dev.zapis.bot.desk.DeskSamples.MOSCOW;
import static dev.zapis.bot.desk.DeskSamples.OFFICE;
import static dev.zapis.bot.desk.DeskSamples.TUESDAY;
import static dev.zapis.bot.desk.DeskSamples.anna;
import static dev.zapis.bot.desk.DeskSamples.booking;
import static dev.zapis.bot.desk.DeskSamples.card;
import static dev.zapis.bot.desk.DeskSamples.chat;
import static dev.zapis.bot.desk.DeskSamples.half;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.FakeChat;
import dev.zapis.command.desk.BookDesk;
import dev.zapis.command.desk.DeskRefusal;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.HalfDays;
import dev.zapis.events.policy.PolicyValues;
import dev.zapis.query.desk.BookableParts;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingCard;
import dev.zapis.query.desk.BookingsOf;
import dev.zapis.query.desk.DayPlan;
import dev.zapis.query.desk.DeskOnDay;
import dev.zapis.query.desk.DesksNamed;
import dev.zapis.query.desk.FreeDesks;
import dev.zapis.query.desk.LastDesk;
import dev.zapis.query.desk.NearbyFree;
import dev.zapis.query.office.OpenOffices;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** In an office that books half days: of A2 the morning is taken, of A3 nothing. */
@Tag("N-6")
class BookingHalfADayTest {

    private static final Booking MORNING = half(booking(A3, TUESDAY, ANNA, true), DayPart.AM);

    private static FakeChat halved() {
        PolicyValues policies = PolicyValues.DEFAULTS.with(new HalfDays(), true);
        var office = new OpenOffices.Office(OFFICE, "Office", MOSCOW, policies, Set.of());
        return chat(anna())
                .answers(OpenOffices.class, new OpenOffices.Result(List.of(office)))
                .answers(LastDesk.class, new LastDesk.Result(Optional.of(A2)))
                .answers(FreeDesks.class, new FreeDesks.Result(List.of(A2, A3), Map.of(A2.id(), DayPart.PM), false))
                .answersBy(DeskOnDay.class, asked -> onDay(asked.desk().equals(A2.id()) ? DayPart.PM : DayPart.ALL));
    }

    private static DeskOnDay.Result onDay(@Nullable DayPart free) {
        return new DeskOnDay.Result(Optional.of(free == DayPart.PM ? A2 : A3), free, null, null, false);
    }

    @Test
    void the_list_says_what_is_free_and_a_whole_desk_is_picked_first() {
        FakeChat chat = halved().opens(new FreeDesksScreen(TUESDAY, 0)).sees("Свободных мест: 2");
        assertThat(chat.keyboard().stream().flatMap(List::stream))
                .contains("⭐ Быстрый выбор: A3", "A2 · У окна · после обеда", "A3 · У окна");
    }

    @Test
    void whoever_can_have_more_than_one_part_chooses_it_by_the_button_that_books() {
        halved().opens(new FreeDesksScreen(TUESDAY, 0))
                .taps("A3 · У окна")
                .sees("Забронировать место?", "На какое время?", "На весь день", "До обеда", "После обеда")
                .answers(BookingCard.class, card(MORNING))
                .taps("До обеда")
                .told(new BookDesk(OFFICE, A3.id(), TUESDAY, DayPart.AM))
                .sees("Место забронировано", "вт 24 ноября, до обеда", "На время до обеда");
    }

    @Test
    void whoever_can_have_one_part_is_not_asked() {
        halved().opens(new FreeDesksScreen(TUESDAY, 0))
                .taps("A2 · У окна · после обеда")
                .sees("Забронировать место?", "A2 (У окна), завтра, вт 24 ноября, после обеда", "На время после обеда")
                .taps("Забронировать")
                .told(new BookDesk(OFFICE, A2.id(), TUESDAY, DayPart.PM));
    }

    @Test
    void who_has_the_morning_is_offered_the_afternoon_alone() {
        FakeChat chat = halved().answers(BookingsOf.class, new BookingsOf.Result(List.of(MORNING)))
                .opens(new FreeDesksScreen(TUESDAY, 0))
                .sees("У вас уже есть место", "A3 (У окна), завтра, вт 24 ноября, до обеда", "мест после обеда: 2");
        assertThat(chat.keyboard().stream().flatMap(List::stream)).contains("A2 · У окна");
        chat.taps("A3 · У окна")
                .sees("На время после обеда")
                .taps("Забронировать")
                .told(new BookDesk(OFFICE, A3.id(), TUESDAY, DayPart.PM));
    }

    @Test
    void who_has_both_halves_is_led_to_them() {
        Booking afternoon = half(booking(A1, TUESDAY, ANNA, true), DayPart.PM);
        FakeChat chat = halved().answers(BookingsOf.class, new BookingsOf.Result(List.of(MORNING, afternoon)))
                .opens(new FreeDesksScreen(TUESDAY, 0))
                .sees("до обеда", "после обеда");
        assertThat(chat.keyboard().stream().flatMap(List::stream))
                .contains("🪑 A3, вт 24, до обеда", "🪑 A1, вт 24, после обеда")
                .noneMatch(label -> label.contains("Быстрый выбор"));
    }

    @Test
    void a_part_that_was_taken_meanwhile_is_named_and_others_are_offered_for_it() {
        halved().opens(new ConfirmDeskScreen(A3.id(), TUESDAY))
                .answersBy(
                        DeskOnDay.class,
                        asked -> new DeskOnDay.Result(
                                Optional.of(A3),
                                asked.parts().equals(BookableParts.only(DayPart.AM)) ? null : DayPart.PM,
                                "Борис",
                                null,
                                false))
                .answers(NearbyFree.class, new NearbyFree.Result(List.of(A1)))
                .refuses(BookDesk.class, DeskRefusal.TAKEN)
                .taps("До обеда")
                .sees("Место уже занято: A3, завтра, вт 24 ноября, до обеда", "Рядом свободны")
                .answers(DeskOnDay.class, new DeskOnDay.Result(Optional.of(A1), DayPart.ALL, null, null, false))
                .taps("A1")
                .sees("На время до обеда");
    }

    @Test
    void the_plan_names_the_halves_and_counts_a_shared_desk_once() {
        Booking other = half(booking(A3, TUESDAY, DeskSamples.BORIS, true), DayPart.PM);
        FakeChat chat = halved().answers(DayPlan.class, new DayPlan.Result(List.of(MORNING, other), 12))
                .opens(new DayPlanScreen(TUESDAY, 0))
                .sees("Занято мест: 1 из 12");
        assertThat(chat.keyboard().stream().flatMap(List::stream))
                .contains("A3 · Анна <Белова> · до обеда", "A3 · Борис Климов · после обеда");
    }

    @Test
    void a_typed_desk_with_a_part_of_the_day_is_asked_about_for_that_part() {
        halved().answers(DesksNamed.class, new DesksNamed.Result(List.of(A3)))
                .opens(new FreeDesksScreen(TUESDAY, 0))
                .types("A3 завтра утром")
                .sees("Забронировать место?", "A3 (У окна), завтра, вт 24 ноября, до обеда", "На время до обеда")
                .taps("Забронировать")
                .told(new BookDesk(OFFICE, A3.id(), TUESDAY, DayPart.AM));
    }
}
