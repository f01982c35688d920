package dev.zapis.playground.world;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;

/** The Bot API calls of late, newest last. */
public final class Calls {

    private static final int KEPT = 50_000;

    private final ArrayDeque<CallRecord> calls = new ArrayDeque<>();
    private long last;

    public synchronized CallRecord add(Instant now, CallRecord.Made made, CallRecord.Outcome outcome) {
        CallRecord call = new CallRecord(++last, now, made, outcome);
        calls.addLast(call);
        if (calls.size() > KEPT) calls.removeFirst();
        return call;
    }

    /** The calls after that number; an empty method means all methods. */
    public synchronized List<CallRecord> after(long seq, String method) {
        return calls.stream()
                .filter(call -> call.seq() > seq)
                .filter(call -> method.isEmpty() || call.made().method().equalsIgnoreCase(method))
                .toList();
    }
}
