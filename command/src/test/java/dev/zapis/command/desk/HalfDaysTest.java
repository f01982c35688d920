package dev.zapis.command.desk;

import static dev.zapis.command.Decisions.COMMAND;
import static dev.zapis.command.Decisions.by;
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
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.command.Decisions;
import dev.zapis.command.Refused;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.desk.HalfDaySplit;
import dev.zapis.events.desk.HalfDays;
import dev.zapis.events.office.OfficeEvent.DeskLimitSet;
import dev.zapis.events.office.OfficeEvent.PolicySet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.test.fixture.AxonTestPhase.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HalfDaysTest {

    private static final PolicySet ON = new PolicySet(OFFICE, new HalfDays().key(), "true", 1);
    private static final PolicySet OFF = new PolicySet(OFFICE, new HalfDays().key(), "false", 2);

    private static Given given(Object... events) {
        return Decisions.fixture()
                .given()
                .events(office())
                .events(known("Anna"))
                .events(known("Boris"))
                .events(events);
    }

    private static void granted(Given given, DeskId desk, LocalDate day, DayPart part, int rule) {
        BookingId booking = new BookingId(COMMAND.makes("booking"));
        given.when()
                .command(new BookDesk(OFFICE, desk, day, part), by("Anna"))
                .then()
                .success()
                .events(new DeskBooked(booking, desk, OFFICE, person("Anna"), day, part, rule));
    }

    private static void refused(
            Given given, LocalDate day, DayPart part, DeskRefusal reason, Map<String, Object> details) {
        given.when()
                .command(new BookDesk(OFFICE, A1, day, part), by("Anna"))
                .then()
                .noEvents()
                .exceptionSatisfies(refusedFor(reason))
                .exceptionSatisfies(
                        error -> assertThat(((Refused) error).details()).containsAllEntriesOf(details));
    }

    private static Map<String, Object> part(DayPart part) {
        return Map.of("day", MONDAY, "part", part);
    }

    static Stream<Arguments> pairs() {
        return Stream.of(DayPart.values())
                .flatMap(had -> Stream.of(DayPart.values()).map(wanted -> Arguments.of(had, wanted)));
    }

    /** The morning and the afternoon have nothing in common; all else has. */
    private static boolean isInTheWay(DayPart had, DayPart wanted) {
        return had == wanted || had == DayPart.ALL || wanted == DayPart.ALL;
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void a_desk_has_one_booking_for_each_part_of_a_day(DayPart had, DayPart wanted) {
        Given taken = given(ON, booked(A1, "Boris", MONDAY, had));
        if (isInTheWay(had, wanted)) refused(taken, MONDAY, wanted, DeskRefusal.TAKEN, part(had));
        else granted(taken, A1, MONDAY, wanted, 1);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void a_person_has_one_desk_for_each_part_of_a_day(DayPart had, DayPart wanted) {
        Given own = given(ON, booked(A2, "Anna", MONDAY, had));
        if (isInTheWay(had, wanted)) refused(own, MONDAY, wanted, DeskRefusal.OWN_DAY, part(had));
        else granted(own, A1, MONDAY, wanted, 1);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void one_may_have_the_same_desk_for_both_halves(DayPart had, DayPart wanted) {
        Given own = given(ON, booked(A1, "Anna", MONDAY, had));
        if (isInTheWay(had, wanted)) refused(own, MONDAY, wanted, DeskRefusal.OWN_DAY, part(had));
        else granted(own, A1, MONDAY, wanted, 1);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void a_part_that_was_given_back_is_free_again(DayPart had, DayPart wanted) {
        DeskBooked booked = booked(A1, "Boris", MONDAY, had);
        granted(given(ON, booked, cancelled(booked)), A1, MONDAY, wanted, 1);
    }

    @Test
    void a_desk_whose_halves_two_people_have_is_taken_all_day() {
        refused(
                given(ON, booked(A1, "Boris", MONDAY, DayPart.AM), booked(A1, "Vera", MONDAY, DayPart.PM)),
                MONDAY,
                DayPart.ALL,
                DeskRefusal.TAKEN,
                part(DayPart.ALL));
    }

    @Test
    void whole_days_alone_are_booked_until_the_office_says_otherwise() {
        refused(given(), MONDAY, DayPart.AM, DeskRefusal.HALF_DAYS_OFF, Map.of());
        refused(given(), MONDAY, DayPart.PM, DeskRefusal.HALF_DAYS_OFF, Map.of());
        granted(given(), A1, MONDAY, DayPart.ALL, 0);
    }

    @Test
    void halves_stay_booked_when_no_more_of_them_may_be() {
        refused(
                given(ON, booked(A1, "Boris", MONDAY, DayPart.AM), OFF),
                MONDAY,
                DayPart.ALL,
                DeskRefusal.TAKEN,
                part(DayPart.AM));
        refused(
                given(ON, booked(A2, "Anna", MONDAY, DayPart.PM), OFF),
                MONDAY,
                DayPart.ALL,
                DeskRefusal.OWN_DAY,
                part(DayPart.PM));
    }

    /** It is noon in the office. */
    @Test
    void a_morning_that_is_over_is_not_booked_any_more() {
        PolicySet atNoon = new PolicySet(OFFICE, new HalfDaySplit().key(), "12", 2);
        refused(given(ON, atNoon), TODAY, DayPart.AM, DeskRefusal.PART_PASSED, Map.of());
        granted(given(ON, atNoon), A1, TODAY, DayPart.PM, 2);
        granted(given(ON, atNoon), A1, TODAY, DayPart.ALL, 2);
        granted(given(ON, atNoon), A1, MONDAY, DayPart.AM, 2);
        granted(given(ON), A1, TODAY, DayPart.AM, 1);
    }

    @Test
    void a_day_counts_once_for_the_week_whether_half_or_whole() {
        DeskLimitSet limit = new DeskLimitSet(OFFICE, 1, 2);
        LocalDate tuesday = MONDAY.plusDays(1);
        granted(given(ON, limit, booked(A2, "Anna", MONDAY, DayPart.AM)), A1, MONDAY, DayPart.PM, 2);
        refused(
                given(ON, limit, booked(A2, "Anna", tuesday, DayPart.AM)),
                MONDAY,
                DayPart.AM,
                DeskRefusal.LIMIT,
                Map.of("most", 1));
        DeskLimitSet two = new DeskLimitSet(OFFICE, 2, 2);
        granted(
                given(ON, two, booked(A2, "Anna", tuesday, DayPart.AM), booked(A1, "Anna", tuesday, DayPart.PM)),
                A1,
                MONDAY,
                DayPart.AM,
                2);
    }

    /** Random people, desks and parts, one after another: D1 and D2 as somebody would keep them with a pencil. */
    @ParameterizedTest
    @MethodSource("seeds")
    void decisions_agree_with_a_list_on_paper(int seed) {
        Random random = new Random(seed);
        List<DeskId> desks = List.of(A1, A2);
        List<String> people = List.of("Anna", "Boris", "Vera");
        Map<DeskId, Map<DayPart, String>> paper = Map.of(A1, halves(), A2, halves());
        List<DeskBooked> live = new ArrayList<>();
        for (int step = 0; step < 40; step++) {
            if (!live.isEmpty() && random.nextInt(3) == 0) {
                DeskBooked gone = live.remove(random.nextInt(live.size()));
                halvesOf(gone.part()).forEach(half -> paper.get(gone.desk()).remove(half));
                continue;
            }
            DeskId desk = desks.get(random.nextInt(desks.size()));
            String name = people.get(random.nextInt(people.size()));
            DayPart part = DayPart.values()[random.nextInt(3)];
            DeskDay state = new DeskDay(desk, MONDAY, part, Map.of());
            for (DeskBooked booked : live) state = state.evolve(booked);
            Set<DayPart> wanted = halvesOf(part);
            boolean isDeskFree = wanted.stream().noneMatch(paper.get(desk)::containsKey);
            boolean isPersonFree = paper.values().stream()
                    .noneMatch(halves -> wanted.stream().anyMatch(half -> name.equals(halves.get(half))));
            boolean isOwn =
                    wanted.stream().anyMatch(half -> name.equals(paper.get(desk).get(half)));
            assertThat(state.taken() == null).as("D1 at step %s", step).isEqualTo(isDeskFree);
            assertThat(state.ownPart(person(name)) == null)
                    .as("D2 at step %s", step)
                    .isEqualTo(isPersonFree);
            assertThat(state.isOwnedBy(person(name))).isEqualTo(isOwn);
            if (isDeskFree && isPersonFree) {
                wanted.forEach(half -> paper.get(desk).put(half, name));
                BookingId booking = new BookingId(Ids.derived(Integer.toString(seed), Integer.toString(step)));
                live.add(new DeskBooked(booking, desk, OFFICE, person(name), MONDAY, part, 0));
            }
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    private static Map<DayPart, String> halves() {
        return new EnumMap<>(DayPart.class);
    }

    private static Set<DayPart> halvesOf(DayPart part) {
        return part == DayPart.ALL ? EnumSet.of(DayPart.AM, DayPart.PM) : EnumSet.of(part);
    }
}
