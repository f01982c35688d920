package dev.zapis.app.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.app.agreement.Product.Somebody;
import dev.zapis.command.AccessRefusal;
import dev.zapis.command.Refusal;
import dev.zapis.command.desk.BookDesk;
import dev.zapis.command.desk.DeskRefusal;
import dev.zapis.command.office.OfficeRefusal;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.BookingHorizon;
import dev.zapis.events.person.AccountKey;
import dev.zapis.events.policy.PolicyValues;
import dev.zapis.query.Viewer;
import dev.zapis.query.desk.BookableParts;
import dev.zapis.query.desk.BookingsOf;
import dev.zapis.query.desk.DeskDays;
import dev.zapis.query.desk.DeskOnDay;
import dev.zapis.query.desk.DeskView;
import dev.zapis.query.desk.DesksForDays;
import dev.zapis.query.desk.FreeDaysOf;
import dev.zapis.query.desk.FreeDesks;
import dev.zapis.query.desk.NearbyFree;
import dev.zapis.query.office.OfficeCalendar;
import dev.zapis.query.office.OfficeRules;
import dev.zapis.query.person.WhoIs;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What people are offered is what they may book: random offices, in which every query that knows of bookable desks is held
 * against the command's own decision. The same again by {@code -Dseed=…}, more by {@code -Dfaults=long}.
 */
@Tag("F40")
class BookableIT {

    private static final int ALWAYS = 6;
    private static final int AT_NIGHT = 1_000;
    private static final int DAYS = 16;

    /** The person may not have any desk that day, whichever it is. */
    private static final Set<Refusal> OF_THE_DAY = Set.of(DeskRefusal.DAY_PASSED, DeskRefusal.DAY_TOO_FAR);

    @Test
    void what_is_offered_is_what_may_be_booked() {
        try (Product product = new Product()) {
            seeds().forEach(seed -> {
                try {
                    agree(product, new RandomOffice(product, seed));
                } catch (AssertionError | RuntimeException failed) {
                    throw new AssertionError("they disagree; the same again: -Dseed=" + seed, failed);
                }
            });
        }
    }

    private static LongStream seeds() {
        Long one = Long.getLong("seed");
        if (one != null) return LongStream.of(one);
        // Other seeds each night; the same ones in each ordinary build.
        long start = System.nanoTime();
        return "long".equals(System.getProperty("faults"))
                ? LongStream.range(start, start + AT_NIGHT)
                : LongStream.range(0, ALWAYS);
    }

    private static void agree(Product product, RandomOffice office) {
        product.catchesUp();
        for (Somebody who : office.people) {
            boolean isActive = product.asks(new WhoIs(new AccountKey(who.account())))
                    .standing()
                    .isActive();
            PolicyValues policies = product.asks(new OfficeRules(office.office)).policies();
            LocalDate last = office.today.plusDays(policies.of(new BookingHorizon()));
            BookableParts parts =
                    BookableParts.of(policies, Product.NOW.atZone(office.zone).toLocalTime());
            var days = product.asks(new DeskDays(
                    office.office, who.person(), office.today, office.today.plusDays(DAYS), office.today, parts));
            var calendar = product.asks(new OfficeCalendar(office.office, office.today, office.today.plusDays(DAYS)));
            assertThat(calendar.days())
                    .extracting(OfficeCalendar.Day::isOpen)
                    .isEqualTo(days.days().stream().map(DeskDays.Day::isOpen).toList());
            // All days at once would be too much for each build: one in four, the first and the last bookable ones
            // always.
            for (DeskDays.Day day : days.days()) {
                boolean isLooked = day.day().equals(last)
                        || day.day().equals(last.plusDays(1))
                        || day.day().equals(office.today)
                        || office.chooses(4);
                if (isLooked) new OnDay(product, office, who, isActive, last, parts).agrees(day);
            }
        }
    }

    /** One person on one day. */
    private record OnDay(
            Product product, RandomOffice office, Somebody who, boolean isActive, LocalDate last, BookableParts parts) {

        void agrees(DeskDays.Day shown) {
            LocalDate day = shown.day();
            assertThat(free(day, parts)).as("count of %s", day).hasSize(shown.free());
            Map<DayPart, Set<DeskId>> bookable = new EnumMap<>(DayPart.class);
            for (DayPart part : DayPart.values()) {
                bookable.put(part, new HashSet<>());
                for (DeskId desk : office.desks) {
                    Optional<Refusal> refusal =
                            product.refusal(new BookDesk(office.office, desk, day, part), who.asking(office.next()));
                    holds(shown, refusal);
                    if (!isActive || refusal.isPresent() && OF_THE_DAY.contains(refusal.get())) return;
                    if (isBookable(refusal, desk, day, part)) bookable.get(part).add(desk);
                    agreesForThem(day, desk, part, refusal);
                }
                if (isOffered(part, day)) agrees(day, BookableParts.only(part), bookable.get(part));
                else assertThat(bookable.get(part)).as("%s of %s", part, day).isEmpty();
            }
            agreesOfSeveral(day, bookable.get(DayPart.ALL));
            Set<DeskId> any = new HashSet<>();
            parts.on(day, office.today).forEach(part -> any.addAll(bookable.get(part)));
            agrees(day, parts, any);
            for (DeskId desk : office.desks) {
                List<DayPart> had = Arrays.stream(DayPart.values())
                        .filter(part -> bookable.get(part).contains(desk))
                        .toList();
                DayPart free = product.asks(onDay(desk, day, parts)).free();
                assertThat(free == null ? List.of() : parts.within(free, day, office.today))
                        .as("parts of a desk on %s", day)
                        .containsExactlyInAnyOrderElementsOf(had);
            }
        }

        /** For one of several days: the wanted one where it can be had for the whole day, else another that can. */
        private void agreesOfSeveral(LocalDate day, Set<DeskId> whole) {
            DeskId wanted = office.desks.getFirst();
            DeskView found = product.asks(
                            new DesksForDays(office.office, who.person(), wanted, List.of(day), office.today))
                    .days()
                    .getFirst()
                    .desk();
            if (found == null) assertThat(whole).as("several on %s", day).isEmpty();
            else
                assertThat(whole.contains(wanted) ? Set.of(wanted) : whole)
                        .as("several on %s", day)
                        .contains(found.id());
        }

        private boolean isOffered(DayPart part, LocalDate day) {
            return parts.on(day, office.today).contains(part);
        }

        private void agrees(LocalDate day, BookableParts asked, Set<DeskId> bookable) {
            assertThat(free(day, asked)).as("free on %s: %s", day, asked).isEqualTo(bookable);
            for (DeskId desk : office.desks)
                assertThat(product.asks(onDay(desk, day, asked)).isFree())
                        .as("desk on %s: %s", day, asked)
                        .isEqualTo(bookable.contains(desk));
            DeskId any = office.desks.getFirst();
            var near = product.asks(new NearbyFree(office.office, who.person(), any, day, office.today, asked, 99));
            Set<DeskId> others = new HashSet<>(bookable);
            others.remove(any);
            assertThat(ids(near.desks())).as("near on %s: %s", day, asked).isEqualTo(others);
        }

        /** The days of a desk are those for which nothing but the week's limit is in the way. */
        private void agreesForThem(LocalDate day, DeskId desk, DayPart part, Optional<Refusal> refusal) {
            if (!isOffered(part, day)) return;
            var days = product.asks(new FreeDaysOf(
                    office.office, who.person(), desk, day, day, office.today, BookableParts.only(part), 1));
            assertThat(days.days().contains(day))
                    .as("days of a desk, %s of %s: %s", part, day, refusal)
                    .isEqualTo(refusal.isEmpty() || refusal.get() == DeskRefusal.LIMIT);
        }

        private Set<DeskId> free(LocalDate day, BookableParts asked) {
            return ids(product.asks(new FreeDesks(office.office, who.person(), day, office.today, asked))
                    .desks());
        }

        private DeskOnDay onDay(DeskId desk, LocalDate day, BookableParts asked) {
            return new DeskOnDay(office.office, new Viewer(who.person(), false), desk, day, office.today, asked);
        }

        private void holds(DeskDays.Day shown, Optional<Refusal> refusal) {
            assertThat(refusal.filter(AccessRefusal.INACTIVE::equals).isPresent())
                    .as("active: %s", refusal)
                    .isEqualTo(!isActive);
            if (!isActive || refusal.equals(Optional.of(DeskRefusal.UNKNOWN))) return;
            assertThat(refusal.equals(Optional.of(DeskRefusal.DAY_TOO_FAR)))
                    .as("horizon %s of %s: %s", last, shown.day(), refusal)
                    .isEqualTo(shown.day().isAfter(last));
            if (shown.day().isAfter(last)) return;
            assertThat(refusal.equals(Optional.of(OfficeRefusal.DAY_CLOSED)))
                    .as("closed on %s: %s", shown.day(), refusal)
                    .isEqualTo(!shown.isOpen());
        }

        // Who has another desk that day, or as many as they may in the week, is shown what there is all the same.
        private boolean isBookable(Optional<Refusal> refusal, DeskId desk, LocalDate day, DayPart part) {
            return refusal.isEmpty()
                    || refusal.get() == DeskRefusal.LIMIT
                    || refusal.get() == DeskRefusal.OWN_DAY && !isOwn(desk, day, part);
        }

        private boolean isOwn(DeskId desk, LocalDate day, DayPart part) {
            return product.asks(new BookingsOf(who.person(), day)).bookings().stream()
                    .anyMatch(booking -> booking.day().equals(day)
                            && booking.desk().equals(desk)
                            && booking.part().overlaps(part));
        }

        private static Set<DeskId> ids(List<DeskView> desks) {
            return desks.stream().map(DeskView::id).collect(Collectors.toSet());
        }
    }
}
