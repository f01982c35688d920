package dev.zapis.command.waitlist;

import dev.zapis.events.person.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the rules of a queue come to, written down in the plainest way: a list of people, each for one seat. */
final class PlainQueue {

    private final int misses;
    private final List<Waiting> people = new ArrayList<>();
    private int joined;
    private boolean isClosed;

    PlainQueue(int misses) {
        this.misses = misses;
    }

    private static final class Waiting {
        final PersonId person;
        final int number;
        final Set<String> notWanted = new HashSet<>();
        int priority;
        int missed;

        @Nullable
        String seat;

        Instant until = Instant.MAX;

        Waiting(PersonId person, int number) {
            this.person = person;
            this.number = number;
        }

        boolean wants(String free) {
            return !free.equals(seat) && !notWanted.contains(free);
        }

        boolean isAsked(Instant now) {
            return seat != null && !until.isBefore(now);
        }
    }

    private void sort() {
        people.sort(Comparator.<Waiting>comparingInt(one -> -one.priority).thenComparingInt(one -> one.number));
    }

    private Optional<Waiting> find(PersonId person) {
        return people.stream().filter(one -> one.person.equals(person)).findFirst();
    }

    List<PersonId> order() {
        return people.stream().map(one -> one.person).toList();
    }

    void joins(PersonId person) {
        if (find(person).isPresent()) return;
        people.add(new Waiting(person, joined++));
        sort();
    }

    void goes(PersonId person) {
        people.removeIf(one -> one.person.equals(person));
    }

    void has(PersonId person, String seat) {
        boolean didWait = find(person).isPresent();
        goes(person);
        if (didWait) people.forEach(one -> one.notWanted.remove(seat));
    }

    void prior(PersonId person, int priority) {
        find(person).ifPresent(one -> one.priority = priority);
        sort();
    }

    void declines(PersonId person) {
        find(person).ifPresent(one -> {
            one.missed = 0;
            letsGo(one);
        });
    }

    private static void letsGo(Waiting one) {
        if (one.seat != null) one.notWanted.add(one.seat);
        one.seat = null;
    }

    boolean keeps(String seat, PersonId from, Instant now) {
        if (isClosed || !now.isBefore(QueueSamples.CUT_OFF)) return false;
        if (people.stream().anyMatch(one -> one.isAsked(now) && seat.equals(one.seat)))
            return people.stream()
                    .noneMatch(one -> one.person.equals(from) && seat.equals(one.seat) && one.isAsked(now));
        for (Waiting one : people) {
            if (one.person.equals(from)) return false;
            if (!one.isAsked(now) && one.wants(seat)) return true;
        }
        return false;
    }

    /** Who is offered what now. */
    List<String> nudged(List<String> free, Instant now, Instant cutOff, Optional<Instant> until) {
        List<String> offers = new ArrayList<>();
        if (isClosed || people.isEmpty()) return offers;
        if (!now.isBefore(cutOff)) {
            isClosed = true;
            people.forEach(one -> one.seat = null);
            return offers;
        }
        for (Waiting one : List.copyOf(people)) {
            if (one.seat == null) continue;
            if (one.isAsked(now)) {
                if (!free.contains(one.seat)) one.seat = null;
                continue;
            }
            letsGo(one);
            if (++one.missed == misses) people.remove(one);
        }
        if (until.isEmpty()) return offers;
        List<String> left = new ArrayList<>(free);
        people.forEach(one -> left.remove(one.seat));
        for (Waiting one : people) {
            if (one.seat != null) continue;
            Optional<String> best = left.stream().filter(one::wants).findFirst();
            if (best.isEmpty()) continue;
            left.remove(best.get());
            one.seat = best.get();
            one.until = until.get();
            offers.add(one.person + " " + best.get());
        }
        return offers;
    }
}
