package dev.zapis.playground.world;

import dev.zapis.playground.StandinClock;
import java.util.ArrayDeque;
import java.util.List;

/** What was noticed about the bots' calls, newest last; an empty list is what a test wants to see. */
public final class ContractViolations {

    private static final int KEPT = 1_000;

    private final ArrayDeque<ContractViolation> findings = new ArrayDeque<>();
    private final StandinClock clock;
    private final LiveFeed live;
    private long last;

    ContractViolations(StandinClock clock, LiveFeed live) {
        this.clock = clock;
        this.live = live;
    }

    public synchronized void add(String method, String kind, String detail) {
        ContractViolation finding = new ContractViolation(++last, clock.now(), method, kind, detail);
        findings.addLast(finding);
        if (findings.size() > KEPT) findings.removeFirst();
        live.tell("finding", finding.asListed());
    }

    public synchronized List<ContractViolation> after(long seq) {
        return findings.stream().filter(finding -> finding.seq() > seq).toList();
    }
}
