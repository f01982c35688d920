package dev.zapis.playground.world;

import dev.zapis.playground.storage.KeyValueLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Updates that the bot has not confirmed; used only under its bot's lock. */
public final class Updates {

    /** Far more than a bot that lives leaves behind; beyond it people are told that the bot is away. */
    static final int MOST = 20_000;

    /** Bots keep the numbers of updates in 32 bits: above it there is room for all that may follow. */
    public static final long HIGHEST = 2_000_000_000;

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration CONFLICT_PAUSE = Duration.ofSeconds(3);

    private final KeyValueLog log;
    private final String key;
    private final Counter ids;
    private final Counter orders;
    private final TreeMap<Long, PendingUpdate> pending = new TreeMap<>();
    private final Untaken untaken = new Untaken();
    private final LongConsumer taken;
    private final ChangeSignal signal = new ChangeSignal();
    private Instant nextQuickConflict = Instant.EPOCH;
    private long poll;

    /** @param taken is told each chat of which the first message that waits is another one, or none */
    Updates(KeyValueLog log, String key, LongConsumer taken) {
        this.log = log;
        this.key = key;
        this.taken = taken;
        ids = new Counter(log, key + "/last-id", 100_000_000);
        orders = new Counter(log, key + "/last-order", 0);
        log.under(key + "/pending/")
                .forEach((order, kept) -> pending.put(Long.parseLong(order), PendingUpdate.read(kept)));
        pending.values().forEach(untaken::add);
    }

    /** The first message of a chat that the bot has not taken, 0 when it has them all. */
    public int firstUntaken(long chat) {
        return untaken.first(chat);
    }

    public ChangeSignal signal() {
        return signal;
    }

    public int size() {
        return pending.size();
    }

    public boolean full() {
        return pending.size() >= MOST;
    }

    long add(String kind, ObjectNode content) {
        ObjectNode update = content.objectNode().put("update_id", ids.next());
        update.set(kind, content);
        return enqueue(update, false);
    }

    /** An update as somebody made it up; one with a number of the past is handed out once all the same. */
    long addRaw(ObjectNode update) {
        if (!update.has("update_id")) return enqueue(update.put("update_id", ids.next()), false);
        boolean isNew = ids.reach(update.path("update_id").asLong());
        return enqueue(update, !isNew);
    }

    private long enqueue(ObjectNode update, boolean forced) {
        long order = orders.next();
        PendingUpdate added = new PendingUpdate(update, Instant.now(), forced, false);
        pending.put(order, added);
        changing(Set.of(added.chat()), () -> untaken.add(added));
        log.put(key + "/pending/" + order, added.kept());
        signal.ring();
        return added.id();
    }

    /** A new poll begins: what waited before is over. */
    public long newPoll() {
        poll++;
        signal.ring();
        return poll;
    }

    /** How long the loser of a conflict waits for the word: two bots that fight must not spin. */
    public Duration conflictPause() {
        Instant now = Instant.now();
        Duration pause = now.isBefore(nextQuickConflict) ? CONFLICT_PAUSE : Duration.ZERO;
        if (pause.isZero()) nextQuickConflict = now.plus(CONFLICT_PAUSE);
        return pause;
    }

    public boolean isCurrent(long candidate) {
        return poll == candidate;
    }

    public void confirm(long offset) {
        drop(update ->
                update.isConfirmedBy(offset) || update.queued().plus(KEPT).isBefore(Instant.now()));
    }

    /** A negative offset counts from the end of the queue; what lies before is forgotten. */
    public void keepLast(int count) {
        int dropped = Math.max(0, pending.size() - count);
        forget(pending.keySet().stream().limit(dropped).toList());
    }

    public void clear() {
        drop(update -> true);
    }

    private void drop(Predicate<PendingUpdate> when) {
        List<Long> orders = new ArrayList<>();
        pending.forEach((order, update) -> {
            if (when.test(update)) orders.add(order);
        });
        forget(orders);
    }

    private void forget(List<Long> orders) {
        List<PendingUpdate> gone = orders.stream().map(pending::get).toList();
        changing(
                gone.stream().map(PendingUpdate::chat).collect(Collectors.toSet()),
                () -> gone.forEach(untaken::remove));
        for (Long order : orders) {
            pending.remove(order);
            log.remove(key + "/pending/" + order);
        }
    }

    private void changing(Set<Long> chats, Runnable change) {
        Map<Long, Integer> before = chats.stream().collect(Collectors.toMap(chat -> chat, untaken::first));
        change.run();
        before.forEach((chat, first) -> {
            if (untaken.first(chat) != first) taken.accept(chat);
        });
    }

    public List<ObjectNode> take(int limit) {
        List<Long> orders = pending.keySet().stream().limit(limit).toList();
        orders.forEach(order -> pending.computeIfPresent(order, (o, update) -> update.handedOut()));
        return orders.stream().map(pending::get).map(PendingUpdate::body).toList();
    }

    /** The waiting updates in their order, for a webhook. */
    public List<PendingUpdate> waiting() {
        return List.copyOf(pending.values());
    }

    public void delivered(PendingUpdate update) {
        drop(candidate -> candidate.body() == update.body());
    }
}
