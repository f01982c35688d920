package dev.zapis.playground.world;

import dev.zapis.playground.StandinClock;
import java.util.ArrayDeque;
import java.util.List;

/** What was noticed about the bots' calls, newest last; an empty list is what a test wants to see. */
public final class ContractViolations {

    private static final int KEPT = 1_000;

    private final ArrayDeque<ContractViolation> violations = new ArrayDeque<>();
    private final StandinClock clock;
    private final LiveFeed feed;
    private long last;

    ContractViolations(StandinClock clock, LiveFeed feed) {
        this.clock = clock;
        this.feed = feed;
    }

    public synchronized void add(String method, String kind, String detail) {
        ContractViolation violation = new ContractViolation(++last, clock.now(), method, kind, detail);
        violations.addLast(violation);
        if (violations.size() > KEPT) violations.removeFirst();
        feed.tell("finding", violation.asListed());
    }

    public synchronized List<ContractViolation> after(long seq) {
        return violations.stream().filter(violation -> violation.seq() > seq).toList();
    }
}
