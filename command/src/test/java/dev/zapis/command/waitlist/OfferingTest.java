package dev.zapis.command.waitlist;

import static dev.zapis.command.Decisions.NOW;
import static dev.zapis.command.Decisions.person;
import static dev.zapis.command.Decisions.refusedFor;
import static dev.zapis.command.waitlist.QueueSamples.COMMAND;
import static dev.zapis.command.waitlist.QueueSamples.CUT_OFF;
import static dev.zapis.command.waitlist.QueueSamples.QUEUE;
import static dev.zapis.command.waitlist.QueueSamples.TERMS;
import static dev.zapis.command.waitlist.QueueSamples.entry;
import static dev.zapis.command.waitlist.QueueSamples.joined;
import static dev.zapis.command.waitlist.QueueSamples.nudged;
import static dev.zapis.command.waitlist.QueueSamples.offer;
import static dev.zapis.command.waitlist.QueueSamples.offered;
import static dev.zapis.command.waitlist.QueueSamples.offers;
import static dev.zapis.command.waitlist.QueueSamples.queue;
import static dev.zapis.command.waitlist.QueueSamples.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.command.Refused;
import dev.zapis.events.waitlist.WaitlistEvent;
import dev.zapis.events.waitlist.WaitlistEvent.OfferDeclined;
import dev.zapis.events.waitlist.WaitlistEvent.OfferExpired;
import dev.zapis.events.waitlist.WaitlistEvent.OfferRevoked;
import dev.zapis.events.waitlist.WaitlistEvent.PriorityGiven;
import dev.zapis.events.waitlist.WaitlistEvent.RemovedFromWaitlist;
import dev.zapis.events.waitlist.WaitlistEvent.SeatOffered;
import dev.zapis.events.waitlist.WaitlistEvent.SeatTaken;
import dev.zapis.events.waitlist.WaitlistEvent.WaitlistClosed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is offered to whom, and who may take it. */
class OfferingTest {

    private static final String[] ALL = {"Anna", "Boris", "Vera"};
    private static final Instant LATER = NOW.plus(Duration.ofHours(1));
    private static final Instant EARLIER = NOW.minusSeconds(1);

    private static Resource free(String... seats) {
        return Resource.of(List.of(seats), TERMS);
    }

    private static Entry.Offer open(String name, Waitlist queue) {
        Entry.Offer offer = queue.of(person(name)).orElseThrow().offer();
        if (offer == null) throw new AssertionError("no offer for " + name);
        return offer;
    }

    @Test
    @Tag("WL2")
    void joining_twice_is_joining_once() {
        assertThat(Offering.joined(queue(), person("Anna"), 1, TERMS, NOW, COMMAND))
                .hasSize(1);
        assertThat(Offering.joined(queue(joined("Anna")), person("Anna"), 1, TERMS, NOW, COMMAND))
                .isEmpty();
    }

    @Test
    @Tag("WL2")
    void who_has_an_offer_gets_no_other() {
        Waitlist queue = queue(joined("Anna"), offered("Anna", LATER, "A1"));
        assertThat(nudged(queue, "A1", "A2")).isEmpty();
    }

    @Test
    @Tag("WL3")
    void the_first_who_joined_is_first_and_a_priority_goes_before() {
        Waitlist queue = queue(joined("Anna"), joined("Boris"), joined("Vera"));
        assertThat(offers(nudged(queue, "A1"), ALL)).containsExactly("Anna A1");
        Waitlist prior = queue.evolve(new PriorityGiven(entry("Vera"), QUEUE, person("Vera"), 1, "displaced"));
        assertThat(offers(nudged(prior, "A1"), ALL)).containsExactly("Vera A1");
        assertThat(prior.position(person("Anna"))).isEqualTo(2);
        assertThat(prior.position(person("Nobody"))).isZero();
    }

    @Test
    @Tag("WL1")
    @Tag("WL4")
    void as_many_offers_as_seats_are_free() {
        Waitlist queue = queue(joined("Anna"), joined("Boris"), joined("Vera"));
        assertThat(offers(nudged(queue, "A1", "A2"), ALL)).containsExactly("Anna A1", "Boris A2");
        Waitlist one = queue(joined("Anna"), offered("Anna", LATER, "A1"), joined("Boris"));
        assertThat(offers(nudged(one, "A1", "A2", "A3"), ALL)).containsExactly("Boris A2");
    }

    @Test
    @Tag("WL5")
    @Tag("D8")
    void a_seat_is_kept_for_those_who_wait() {
        Waitlist queue = queue(joined("Anna"), joined("Boris"));
        assertThat(queue.keeps("A1", person("Outsider"), TERMS, NOW)).isTrue();
        assertThat(queue.keeps("A1", person("Boris"), TERMS, NOW)).isTrue();
        assertThat(queue.keeps("A1", person("Anna"), TERMS, NOW)).isFalse();
    }

    @Test
    @Tag("WL5")
    void what_everybody_has_an_offer_of_is_not_kept_beside() {
        Waitlist queue = queue(joined("Anna"), offered("Anna", LATER, "A1"));
        assertThat(queue.keeps("A1", person("Outsider"), TERMS, NOW)).isTrue();
        assertThat(queue.keeps("A2", person("Outsider"), TERMS, NOW)).isFalse();
        assertThat(queue.keeps("A1", person("Anna"), TERMS, NOW)).isFalse();
    }

    @Test
    @Tag("WL1")
    @Tag("WL7")
    void an_offer_is_taken_in_time_at_its_deadline_too() {
        Waitlist queue = queue(joined("Anna"), offered("Anna", NOW, "A1"));
        assertThat(Offering.taken(queue, person("Anna"), open("Anna", queue), free("A1"), NOW))
                .isEqualTo(new SeatTaken(entry("Anna"), QUEUE, person("Anna"), offer("Anna"), List.of("A1")));
    }

    @Test
    @Tag("WL7")
    void a_late_answer_takes_the_seat_that_nobody_else_waits_for() {
        Waitlist queue = queue(joined("Anna"), joined("Boris"), offered("Anna", EARLIER, "A1"));
        Entry.Offer late = open("Anna", queue);
        assertThat(Offering.taken(queue, person("Anna"), late, free("A1"), NOW).seats())
                .containsExactly("A1");
        assertThatThrownBy(() -> Offering.taken(queue, person("Anna"), late, free("A2"), NOW))
                .satisfies(refusedFor(WaitlistRefusal.OFFER_OVER));
        Waitlist next = queue.evolve(offered("Boris", LATER, "A1"));
        assertThatThrownBy(() -> Offering.taken(next, person("Anna"), late, free("A1"), NOW))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.details()).containsEntry("position", 1));
    }

    @Test
    @Tag("WL7")
    void who_is_behind_takes_nothing_late_before_the_others() {
        Waitlist queue = queue(joined("Anna"), joined("Boris"), offered("Boris", EARLIER, "A1"));
        assertThatThrownBy(() -> Offering.taken(queue, person("Boris"), open("Boris", queue), free("A1"), NOW))
                .satisfies(refusedFor(WaitlistRefusal.OFFER_OVER));
    }

    @Test
    @Tag("WL7")
    void an_offer_that_is_over_goes_to_the_next() {
        Waitlist queue = queue(joined("Anna"), joined("Boris"), offered("Anna", EARLIER, "A1"));
        List<WaitlistEvent> events = nudged(queue, "A1");
        assertThat(events.getFirst())
                .isEqualTo(new OfferExpired(offer("Anna"), entry("Anna"), QUEUE, person("Anna"), 1));
        assertThat(offers(events, ALL)).containsExactly("Boris A1");
    }

    @Test
    @Tag("WL4")
    void what_was_declined_goes_to_the_next_and_comes_back_after_somebody_had_it() {
        Waitlist queue = queue(
                joined("Anna"),
                joined("Boris"),
                offered("Anna", LATER, "A1"),
                new OfferDeclined(offer("Anna"), entry("Anna"), QUEUE, person("Anna")));
        assertThat(offers(nudged(queue, "A1"), ALL)).containsExactly("Boris A1");
        assertThat(offers(nudged(queue, "A1", "A2"), ALL)).containsExactly("Anna A2", "Boris A1");
        Waitlist had = queue.evolve(new SeatTaken(entry("Boris"), QUEUE, person("Boris"), null, List.of("A1")));
        assertThat(offers(nudged(had, "A1"), ALL)).containsExactly("Anna A1");
        Waitlist alone = queue(
                joined("Anna"),
                offered("Anna", LATER, "A1"),
                new OfferDeclined(offer("Anna"), entry("Anna"), QUEUE, person("Anna")));
        assertThat(alone.keeps("A1", person("Outsider"), TERMS, NOW)).isFalse();
    }

    @Test
    @Tag("WL8")
    void at_the_cut_off_all_ends() {
        Waitlist queue = queue(joined("Anna"), joined("Boris"), offered("Anna", CUT_OFF, "A1"));
        List<WaitlistEvent> events = Offering.nudged(queue, free("A1"), CUT_OFF, COMMAND);
        assertThat(events)
                .containsExactly(
                        new WaitlistClosed(entry("Anna"), QUEUE, person("Anna")),
                        new WaitlistClosed(entry("Boris"), QUEUE, person("Boris")));
        assertThat(queue.keeps("A1", person("Outsider"), TERMS, CUT_OFF)).isFalse();
        Waitlist closed = queue.evolve(events.getFirst());
        assertThat(closed.keeps("A1", person("Outsider"), TERMS, NOW)).isFalse();
        assertThat(nudged(closed, "A1")).isEmpty();
        assertThatThrownBy(() -> Offering.joined(closed, person("Vera"), 1, TERMS, NOW, COMMAND))
                .satisfies(refusedFor(WaitlistRefusal.CLOSED));
    }

    @Test
    @Tag("WL9")
    void two_in_a_row_that_nobody_answered_end_it() {
        Waitlist queue = queue(
                joined("Anna"),
                new OfferExpired(offer("before"), entry("Anna"), QUEUE, person("Anna"), 1),
                offered("Anna", EARLIER, "A1"));
        assertThat(nudged(queue, "A1"))
                .containsExactly(
                        new OfferExpired(offer("Anna"), entry("Anna"), QUEUE, person("Anna"), 2),
                        new RemovedFromWaitlist(entry("Anna"), QUEUE, person("Anna"), "MISSED", null));
    }

    @Test
    @Tag("WL9")
    void an_answer_between_them_begins_anew() {
        Waitlist queue = queue(
                joined("Anna"),
                new OfferExpired(offer("before"), entry("Anna"), QUEUE, person("Anna"), 1),
                offered("Anna", LATER, "A1"),
                new OfferDeclined(offer("Anna"), entry("Anna"), QUEUE, person("Anna")),
                offered("Anna", EARLIER, "A2"));
        assertThat(nudged(queue, "A2"))
                .containsExactly(new OfferExpired(offer("Anna"), entry("Anna"), QUEUE, person("Anna"), 1));
    }

    @Test
    @Tag("WL10")
    void a_seat_that_is_no_more_ends_its_offer_not_the_waiting() {
        Waitlist queue = queue(joined("Anna"), offered("Anna", LATER, "A1"));
        List<WaitlistEvent> events = nudged(queue, "A2");
        assertThat(events.getFirst())
                .isEqualTo(new OfferRevoked(offer("Anna"), entry("Anna"), QUEUE, person("Anna"), false));
        assertThat(offers(events, ALL)).containsExactly("Anna A2");
    }

    @Test
    @Tag("WL11")
    void who_waits_for_two_gets_two_and_is_passed_only_where_that_is_allowed() {
        Waitlist queue = queue(joined("Anna", 2, 0), joined("Boris"));
        assertThat(offers(nudged(queue, "A1", "A2"), ALL)).containsExactly("Anna A1,A2");
        assertThat(nudged(queue, "A1")).isEmpty();
        Resource passing = Resource.of(List.of("A1"), terms(Duration.ofHours(2), 2, true));
        List<WaitlistEvent> passed = Offering.nudged(queue, passing, NOW, COMMAND);
        assertThat(offers(passed, ALL)).containsExactly("Boris A1");
        assertThat(((SeatOffered) passed.getFirst()).passed()).containsExactly(entry("Anna"));
    }

    @Test
    @Tag("WL13")
    void who_had_a_seat_joins_at_the_end() {
        Waitlist queue = queue(
                joined("Anna"),
                joined("Boris"),
                new SeatTaken(entry("Anna"), QUEUE, person("Anna"), null, List.of("A1")),
                joined("Anna"));
        assertThat(offers(nudged(queue, "A1"), ALL)).containsExactly("Boris A1");
    }

    @Test
    @Tag("WL14")
    void whose_offer_was_taken_back_waits_until_somebody_says_so() {
        Waitlist queue = queue(
                joined("Anna"),
                offered("Anna", LATER, "A1"),
                new OfferRevoked(offer("Anna"), entry("Anna"), QUEUE, person("Anna"), true));
        assertThat(nudged(queue, "A1")).isEmpty();
        assertThat(queue.keeps("A1", person("Outsider"), TERMS, NOW)).isFalse();
        Waitlist again = queue.evolve(new PriorityGiven(entry("Anna"), QUEUE, person("Anna"), 0, "again"));
        assertThat(offers(nudged(again, "A1"), ALL)).containsExactly("Anna A1");
    }

    @Test
    @Tag("WL15")
    void a_nudge_after_a_nudge_changes_nothing() {
        Waitlist queue = queue(joined("Anna"), joined("Boris"));
        for (WaitlistEvent event : nudged(queue, "A1")) queue = queue.evolve(event);
        assertThat(nudged(queue, "A1")).isEmpty();
        assertThat(nudged(queue(), "A1")).isEmpty();
    }

    @Test
    @Tag("D5")
    void who_gets_a_seat_otherwise_waits_no_longer() {
        Waitlist queue = queue(joined("Anna"), offered("Anna", LATER, "A1"));
        assertThat(Offering.fulfilled(queue, person("Anna"), List.of("A2")))
                .containsExactly(new SeatTaken(entry("Anna"), QUEUE, person("Anna"), offer("Anna"), List.of("A2")));
        assertThat(Offering.fulfilled(queue, person("Boris"), List.of("A2"))).isEmpty();
    }
}
