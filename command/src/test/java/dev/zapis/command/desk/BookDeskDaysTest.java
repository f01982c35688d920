package dev.zapis.command.desk;

import static dev.zapis.command.Decisions.COMMAND;
import static dev.zapis.command.Decisions.by;
import static dev.zapis.command.Decisions.byNewcomer;
import static dev.zapis.command.Decisions.person;
import static dev.zapis.command.Decisions.refusedFor;
import static dev.zapis.command.desk.DeskSamples.A1;
import static dev.zapis.command.desk.DeskSamples.A2;
import static dev.zapis.command.desk.DeskSamples.MONDAY;
import static dev.zapis.command.desk.DeskSamples.OFFICE;
import static dev.zapis.command.desk.DeskSamples.TODAY;
import static dev.zapis.command.desk.DeskSamples.booked;
import static dev.zapis.command.desk.DeskSamples.cancelled;
import static dev.zapis.command.desk.DeskSamples.known;
import static dev.zapis.command.desk.DeskSamples.office;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.Decisions;
import dev.zapis.command.Refusal;
import dev.zapis.command.desk.BookDeskDays.Wish;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskEvent.DeskBlocked;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.DeskRetired;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.DeskLimit;
import dev.zapis.events.office.OfficeEvent.DaySet;
import dev.zapis.events.office.OfficeEvent.PolicySet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.axonframework.test.fixture.AxonTestPhase.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several days in one go: each by itself, by the rules of one. */
@Tag("N-5")
class BookDeskDaysTest {

    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    private static Given given(Object... events) {
        return Decisions.fixture()
                .given()
                .events(office())
                .events(known("Anna"))
                .events(known("Boris"))
                .events(events);
    }

    private static BookDeskDays days(Wish... wishes) {
        return new BookDeskDays(OFFICE, List.of(wishes), DayPart.ALL);
    }

    private static DeskBooked books(DeskId desk, LocalDate day, int rule) {
        return new DeskBooked(BookDeskDays.booking(COMMAND, day), desk, OFFICE, person("Anna"), day, DayPart.ALL, rule);
    }

    private static void granted(Given given, BookDeskDays command, Object... events) {
        given.when().command(command, by("Anna")).then().success().events(events);
    }

    private static void refused(Given given, BookDeskDays command, Refusal reason) {
        given.when().command(command, by("Anna")).then().noEvents().exceptionSatisfies(refusedFor(reason));
    }

    @Test
    void all_that_are_free_are_booked_in_one_append_by_day() {
        granted(
                given(),
                days(new Wish(A2, WEDNESDAY), new Wish(A1, MONDAY), new Wish(A1, TUESDAY)),
                books(A1, MONDAY, 0),
                books(A1, TUESDAY, 0),
                books(A2, WEDNESDAY, 0));
    }

    @Test
    void what_does_not_pass_is_left_out_each_by_itself() {
        granted(
                given(
                        booked(A1, "Boris", MONDAY),
                        new DeskBlocked(A2, OFFICE, TUESDAY, TUESDAY, null),
                        booked(A2, "Anna", TODAY),
                        new DaySet(OFFICE, MONDAY.plusDays(3), false, "pipes", 1)),
                days(
                        new Wish(A1, TODAY),
                        new Wish(A1, MONDAY),
                        new Wish(A2, TUESDAY),
                        new Wish(A1, WEDNESDAY),
                        new Wish(A1, MONDAY.plusDays(3)),
                        new Wish(A1, TODAY.plusDays(15)),
                        new Wish(A1, TODAY.minusDays(1))),
                books(A1, WEDNESDAY, 1));
    }

    @Test
    void of_one_day_one_desk_is_booked() {
        granted(given(), days(new Wish(A1, MONDAY), new Wish(A2, MONDAY)), books(A1, MONDAY, 0));
    }

    @Test
    void the_limit_of_a_week_holds_among_them_too() {
        granted(
                given(new PolicySet(OFFICE, new DeskLimit().key(), "2", 1), booked(A2, "Anna", MONDAY.plusDays(4))),
                days(new Wish(A1, MONDAY), new Wish(A1, TUESDAY), new Wish(A1, MONDAY.plusWeeks(1))),
                books(A1, MONDAY, 1),
                books(A1, MONDAY.plusWeeks(1), 1));
    }

    @Test
    void where_none_passes_it_is_refused_for_the_first() {
        refused(given(booked(A1, "Boris", MONDAY)), days(new Wish(A1, MONDAY)), DeskRefusal.TAKEN);
        refused(given(new DeskRetired(A1, OFFICE)), days(new Wish(A1, MONDAY)), DeskRefusal.UNKNOWN);
        refused(
                given(booked(A1, "Anna", MONDAY), booked(A1, "Boris", TUESDAY)),
                days(new Wish(A1, TUESDAY), new Wish(A2, MONDAY)),
                DeskRefusal.OWN_DAY);
    }

    @Test
    void none_and_too_many_are_refused() {
        refused(given(), days(), DeskRefusal.DAY_COUNT);
        Wish[] many = IntStream.rangeClosed(0, BookDeskDays.MOST)
                .mapToObj(after -> new Wish(A1, TODAY.plusDays(after)))
                .toArray(Wish[]::new);
        refused(given(), days(many), DeskRefusal.DAY_COUNT);
    }

    @Test
    void somebody_without_a_name_books_nothing() {
        given().when()
                .command(days(new Wish(A1, MONDAY)), byNewcomer("Vera"))
                .then()
                .noEvents()
                .exceptionSatisfies(refusedFor(AccessRefusal.UNKNOWN));
    }

    /** Held against a plain reference: at random, what is left is what one day after the other would have given. */
    @Test
    @Tag("D1")
    @Tag("D2")
    void it_gives_what_one_day_after_the_other_would_have_given() {
        for (long seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            Map<LocalDate, DeskId> mine = new HashMap<>();
            Map<LocalDate, DeskId> others = new HashMap<>();
            List<Object> past = new ArrayList<>();
            int most = 1 + random.nextInt(4);
            past.add(new PolicySet(OFFICE, new DeskLimit().key(), Integer.toString(most), 1));
            for (int after = 0; after < 14; after++) {
                LocalDate day = TODAY.plusDays(after);
                if (random.nextInt(3) == 0) others.put(day, random.nextBoolean() ? A1 : A2);
                if (random.nextInt(5) == 0 && others.get(day) != A1) mine.put(day, A1);
            }
            others.forEach((day, desk) -> past.add(booked(desk, "Boris", day)));
            mine.forEach((day, desk) -> past.add(booked(desk, "Anna", day)));
            List<Wish> wishes = TODAY.datesUntil(TODAY.plusDays(14))
                    .filter(day -> isWorkday(day) && random.nextInt(3) > 0)
                    .map(day -> new Wish(random.nextBoolean() ? A1 : A2, day))
                    .toList();
            List<Object> expected = expected(wishes, mine, others, most);
            if (expected.isEmpty()) continue;
            granted(given(past.toArray()), new BookDeskDays(OFFICE, wishes, DayPart.ALL), expected.toArray());
        }
    }

    private static boolean isWorkday(LocalDate day) {
        return day.getDayOfWeek().getValue() < 6;
    }

    private static List<Object> expected(
            List<Wish> wishes, Map<LocalDate, DeskId> mine, Map<LocalDate, DeskId> others, int most) {
        List<Object> events = new ArrayList<>();
        Map<LocalDate, DeskId> now = new HashMap<>(mine);
        for (Wish wish : wishes) {
            LocalDate monday = wish.day().minusDays(wish.day().getDayOfWeek().getValue() - 1L);
            long ofTheWeek = now.keySet().stream()
                    .filter(day -> !day.isBefore(monday) && day.isBefore(monday.plusWeeks(1)))
                    .count();
            boolean isTaken = wish.desk().equals(others.get(wish.day()));
            if (isTaken || now.containsKey(wish.day()) || ofTheWeek >= most) continue;
            now.put(wish.day(), wish.desk());
            events.add(books(wish.desk(), wish.day(), 1));
        }
        return events;
    }

    @Test
    void a_desk_given_back_is_free_for_some_days_too() {
        granted(
                given(booked(A1, "Boris", MONDAY), cancelled(A1, "Boris", MONDAY)),
                days(new Wish(A1, MONDAY)),
                books(A1, MONDAY, 0));
    }
}
