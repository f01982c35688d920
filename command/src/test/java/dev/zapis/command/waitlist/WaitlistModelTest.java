package dev.zapis.command.waitlist;

import static dev.zapis.command.Decisions.NOW;
import static dev.zapis.command.Decisions.person;
import static dev.zapis.command.waitlist.QueueSamples.CUT_OFF;
import static dev.zapis.command.waitlist.QueueSamples.QUEUE;
import static dev.zapis.command.waitlist.QueueSamples.TERMS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.command.CommandId;
import dev.zapis.command.Refused;
import dev.zapis.events.Ids;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.waitlist.EntryId;
import dev.zapis.events.waitlist.WaitlistEvent;
import dev.zapis.events.waitlist.WaitlistEvent.OfferDeclined;
import dev.zapis.events.waitlist.WaitlistEvent.PriorityGiven;
import dev.zapis.events.waitlist.WaitlistEvent.RemovedFromWaitlist;
import dev.zapis.events.waitlist.WaitlistEvent.SeatOffered;
import dev.zapis.events.waitlist.WaitlistEvent.SeatTaken;
import dev.zapis.events.waitlist.WaitlistEvent.WaitlistLeft;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random people want seats, wait, are offered some and answer or don't, while the clock goes on; beside it a plain list of people says
 * who is to be offered what ({@link PlainQueue}). {@code -Dseed=} runs one again, {@code -Dfaults=long} many others.
 */
@Tag("WL1")
@Tag("WL2")
@Tag("WL3")
@Tag("WL4")
@Tag("WL5")
@Tag("WL15")
class WaitlistModelTest {

    private static final int ALWAYS = 2_000;
    private static final int AT_NIGHT = 20_000;
    private static final int STEPS = 60;

    @Test
    void nobody_is_passed_over_and_no_seat_is_given_twice() {
        seeds().forEach(seed -> {
            try {
                new Run(new Random(seed)).play();
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError("they disagree; the same again: -Dseed=" + seed, failed);
            }
        });
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

    /** One story. */
    private static final class Run {

        private static final int PEOPLE = 8;
        private static final int SEATS = 4;

        private final Random random;
        private final List<String> seats =
                IntStream.range(0, SEATS).mapToObj(i -> "A" + i).toList();
        private final Map<String, PersonId> taken = new TreeMap<>();
        private final PlainQueue plain = new PlainQueue(TERMS.misses());
        private Waitlist queue = Waitlist.empty(QUEUE);
        private Instant now = NOW;
        private int command;

        Run(Random random) {
            this.random = random;
            seats.forEach(seat -> taken.put(seat, person("owner of " + seat)));
        }

        void play() {
            for (int step = 0; step < STEPS; step++) {
                one();
                agree();
            }
        }

        private void one() {
            PersonId who = person("p" + random.nextInt(PEOPLE));
            String seat = seats.get(random.nextInt(SEATS));
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> joins(who);
                case 3, 4 -> gives(seat);
                case 5 -> books(who, seat);
                case 6, 7 -> answers(who);
                case 8 -> leaves(who);
                case 9 -> prior(who);
                case 10 -> now = now.plus(Duration.ofMinutes(random.nextInt(90)));
                default -> removed(who);
            }
            if (random.nextBoolean()) nudge();
        }

        private CommandId next() {
            return new CommandId(Ids.derived("command", Integer.toString(command++)));
        }

        private void happens(WaitlistEvent event) {
            queue = queue.evolve(event);
        }

        private List<String> free() {
            return seats.stream().filter(seat -> !taken.containsKey(seat)).toList();
        }

        private Resource resource() {
            return Resource.of(free(), TERMS);
        }

        private void joins(PersonId who) {
            if (queue.isClosed() || TERMS.isOver(now) || taken.containsValue(who)) return;
            Offering.joined(queue, who, 1, TERMS, now, next()).forEach(this::happens);
            plain.joins(who);
        }

        private void gives(String seat) {
            if (taken.remove(seat) != null && random.nextInt(5) > 0) nudge();
        }

        /** From outside, or from within the queue without an offer. */
        private void books(PersonId who, String seat) {
            if (taken.containsKey(seat) || taken.containsValue(who)) return;
            boolean isKept = queue.keeps(seat, who, TERMS, now);
            assertThat(isKept).as("%s kept from %s", seat, who).isEqualTo(plain.keeps(seat, who, now));
            if (!isKept) has(who, seat, Offering.fulfilled(queue, who, List.of(seat)));
        }

        private void has(PersonId who, String seat, List<? extends WaitlistEvent> events) {
            assertThat(taken.put(seat, who)).as("%s had by two", seat).isNull();
            events.forEach(this::happens);
            plain.has(who, seat);
        }

        private void answers(PersonId who) {
            Entry entry = queue.of(who).orElse(null);
            if (entry == null || entry.offer() == null) return;
            Entry.Offer offer = entry.offer();
            if (random.nextInt(4) == 0) {
                happens(new OfferDeclined(offer.id(), entry.id(), QUEUE, who));
                plain.declines(who);
                return;
            }
            String seat = offer.seats().getFirst();
            try {
                SeatTaken took = Offering.taken(queue, who, offer, resource(), now);
                assertThat(plain.keeps(seat, who, now)).isFalse();
                has(who, seat, List.of(took));
            } catch (Refused late) {
                assertThat(taken.containsKey(seat) || plain.keeps(seat, who, now))
                        .isTrue();
            }
        }

        private void leaves(PersonId who) {
            queue.of(who).ifPresent(entry -> happens(new WaitlistLeft(entry.id(), QUEUE, who)));
            plain.goes(who);
        }

        private void removed(PersonId who) {
            queue.of(who).ifPresent(entry -> happens(new RemovedFromWaitlist(entry.id(), QUEUE, who, "ADMIN", "why")));
            plain.goes(who);
        }

        private void prior(PersonId who) {
            int priority = random.nextInt(3);
            EntryId entry = queue.of(who).map(Entry::id).orElse(null);
            if (entry == null) return;
            happens(new PriorityGiven(entry, QUEUE, who, priority, "why"));
            plain.prior(who, priority);
        }

        private void nudge() {
            List<WaitlistEvent> events = Offering.nudged(queue, resource(), now, next());
            List<String> offered = new ArrayList<>();
            for (WaitlistEvent event : events) {
                happens(event);
                if (event instanceof SeatOffered made)
                    offered.add(made.person() + " " + made.seats().getFirst());
            }
            assertThat(offered).isEqualTo(plain.nudged(free(), now, CUT_OFF, TERMS.until(now)));
            assertThat(Offering.nudged(queue, resource(), now, next())).isEmpty();
        }

        /** The same people wait in the same order; no more is offered than there is, and nobody twice. */
        private void agree() {
            List<PersonId> order = queue.inOrder().stream().map(Entry::person).toList();
            assertThat(order).doesNotHaveDuplicates().isEqualTo(plain.order());
            List<String> open = queue.entries().stream()
                    .filter(entry -> entry.hasOffer(now))
                    .flatMap(entry -> Objects.requireNonNull(entry.offer()).seats().stream())
                    .toList();
            assertThat(open).doesNotHaveDuplicates();
            assertThat(free()).containsAll(open);
            assertThat(taken.values()).doesNotHaveDuplicates();
        }
    }
}
