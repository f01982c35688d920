package dev.zapis.eventstore.fault;

import dev.zapis.eventstore.Append;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Whether one order of all appends explains every answer, and agrees with real time. The log's positions claim to be that
 * order, so it need not be searched for: each attempt is replayed at its place.
 */
final class SerialOrder {

    private final Logged log;
    private final List<String> contradictions = new ArrayList<>();

    private SerialOrder(Logged log) {
        this.log = log;
    }

    /**
     * What can't be; empty if all is well.
     *
     * @param ids of all events in the log, in order of their positions
     */
    static List<String> contradictions(List<Attempt> attempts, List<Look> looks, List<UUID> ids) {
        var order = new SerialOrder(new Logged(ids, attempts));
        order.knowAllEvents(ids);
        attempts.forEach(order::replay);
        looks.forEach(order::replay);
        order.followRealTime(attempts, looks);
        return order.contradictions;
    }

    private void knowAllEvents(List<UUID> ids) {
        var seen = new HashSet<UUID>();
        for (int i = 0; i < ids.size(); i++) {
            check(seen.add(ids.get(i)), "recorded twice, again at position " + (i + 1), ids.get(i));
            check(log.at(i + 1L) != null, "appended by nobody, at position " + (i + 1), ids.get(i));
        }
    }

    private void replay(Attempt attempt) {
        var request = attempt.request();
        long there = request.events().stream()
                .filter(event -> log.positionOf(event) > 0)
                .count();
        if (there == request.events().size()) {
            replayRecorded(request);
        } else {
            check(there == 0, "half there", request);
        }
        switch (attempt.outcome()) {
            case Outcome.Recorded at ->
                check(log.last(request) == at.position(), "recorded, but not at " + at, request);
            case Outcome.Refused by -> {
                check(there == 0, "refused, but there", request);
                check(contradicts(request, by.position()), "refused without a reason, " + by, request);
            }
            case Outcome.Failed why -> check(there == 0, "failed, but there, " + why, request);
            case Outcome.Unknown unknown -> {}
        }
    }

    private void replayRecorded(Append request) {
        long position = log.first(request);
        for (var event : request.events()) {
            check(log.positionOf(event) == position++, "not in one piece and in order", request);
        }
        long before = log.first(request) - 1;
        LongStream.concat(
                        log.matching(request.condition(), request.after(), before),
                        request.once().stream().flatMapToLong(tag -> log.tagged(tag, 0, before)))
                .forEach(earlier -> check(false, "recorded in spite of position " + earlier, request));
    }

    /** A data key, position 0, is not looked into. */
    private boolean contradicts(Append request, long position) {
        return position == 0
                || log.matching(request.condition(), request.after(), log.head())
                        .anyMatch(at -> at == position)
                || request.once().stream()
                        .anyMatch(tag -> log.tagged(tag, 0, log.head()).anyMatch(at -> at == position));
    }

    private void replay(Look look) {
        boolean known = look.seen().head() <= log.head();
        check(known, "a head that never was", look);
        var matching = log.matching(
                        look.criteria(), look.after(), known ? look.seen().head() : 0)
                .mapToObj(log::idAt)
                .toList();
        check(look.seen().events().equals(matching), "not what was there", look);
    }

    /** What begins after a position was seen comes after it. */
    private void followRealTime(List<Attempt> attempts, List<Look> looks) {
        var sights = sights(attempts, looks);
        long seen = 0;
        int next = 0;
        for (var attempt : recordedInOrderOfBeginning(attempts)) {
            while (next < sights.size() && sights.get(next).at() < attempt.begun()) {
                seen = Math.max(seen, sights.get(next++).position());
            }
            check(seen < log.first(attempt.request()), "begun after position " + seen + " was seen", attempt.request());
        }
    }

    private List<Attempt> recordedInOrderOfBeginning(List<Attempt> attempts) {
        return attempts.stream()
                .filter(attempt -> log.first(attempt.request()) > 0)
                .sorted(Comparator.comparingLong(Attempt::begun))
                .toList();
    }

    private static List<Sight> sights(List<Attempt> attempts, List<Look> looks) {
        return Stream.concat(
                        attempts.stream().map(Sight::of),
                        looks.stream()
                                .map(look -> new Sight(look.ended(), look.seen().head())))
                .sorted(Comparator.comparingLong(Sight::at))
                .toList();
    }

    private void check(boolean holds, String otherwise, Object of) {
        if (!holds) {
            contradictions.add(otherwise + ": " + of);
        }
    }

    /** By this time the log was there up to this position. */
    private record Sight(long at, long position) {

        static Sight of(Attempt attempt) {
            return new Sight(
                    attempt.ended(),
                    switch (attempt.outcome()) {
                        case Outcome.Recorded there -> there.position();
                        case Outcome.Refused by -> by.position();
                        case Outcome.Failed failed -> 0;
                        case Outcome.Unknown unknown -> 0;
                    });
        }
    }
}
