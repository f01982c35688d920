package dev.zapis.bot.telegram.updates;

import dev.zapis.bot.storage.Inbox.Kept;
import dev.zapis.bot.telegram.updates.ChatLine.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Who waits to be handled: of each chat one update at a time, in order, of some chats beside each other, and no chat twice
 * before all others. Of a chat that crowds in, what is neither among the first nor the last is left out: what people did
 * last is never. Until it has caught up it is served at a pace that costs the others nothing. Messages that are to be drawn
 * again wait behind all that their person did, and are left out first.
 */
public final class FairChatQueue {

    /** So many chats are served beside each other. */
    private static final int AT_ONCE = 16;

    /** Nobody taps so far ahead of what they see. */
    private static final int MOST_OF_A_CHAT = 32;

    /** Leaving out goes in a few lines of its own, so that it is done neither in the chat's time nor all at once. */
    private static final int EXITS = 4;

    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(5);

    /** Between two updates of a chat that crowds in: nobody reads faster, and Telegram takes far fewer messages of one chat. */
    private static final Duration PACE = Duration.ofMillis(100);

    private final InstantSource clock;
    private final Scheduler scheduler;
    private final Map<Object, ChatLine> lines = new HashMap<>();
    private final Deque<ChatLine> ready = new ArrayDeque<>();
    private int served;

    public FairChatQueue(InstantSource clock) {
        this(clock, Schedulers.parallel());
    }

    /** @param scheduler on which updates begin, and by which a chat that crowds in is held back */
    FairChatQueue(InstantSource clock, Scheduler scheduler) {
        this.clock = clock;
        this.scheduler = scheduler;
    }

    /** What is to become of an update. */
    enum Call {
        /** It is its turn. */
        HANDLE,
        /** Its person crowds in and is to be told so. */
        TELL,
        /** Its person crowds in and was told so a moment ago. */
        LEAVE_OUT
    }

    private record Exit(long number, Call call) {}

    private record NoChat() {}

    /** Answers when it is known what becomes of the update; {@link #leaves} is to be called when that is done. */
    Mono<Call> enters(Kept update) {
        return enters(update, true);
    }

    /** The same for a message that is to be drawn again, which nobody is told of where it is left out. */
    Mono<Call> entersAsRedraw(Kept place) {
        return enters(place, false);
    }

    private Mono<Call> enters(Kept update, boolean isDeed) {
        return Mono.defer(() -> {
            Place place = new Place(update, isDeed, Sinks.one());
            serve(takesPlace(place));
            // On another thread: a long line of those that take no time must not become a deep stack.
            return place.called().asMono().publishOn(scheduler);
        });
    }

    void leaves(Kept update, Call call) {
        serve(givesPlaceUp(update, call));
    }

    /** Whether the chat has nothing more to wait for, and nobody has told its person what was left out last. */
    synchronized boolean owesAWord(Kept update) {
        ChatLine line = lines.get(key(update));
        if (line == null || !line.owesAWord || !line.waiting.isEmpty()) return false;
        line.owesAWord = false;
        return true;
    }

    private synchronized List<Runnable> takesPlace(Place place) {
        ChatLine line = lines.computeIfAbsent(key(place.update()), ChatLine::new);
        (place.isDeed() ? line.waiting : line.redraws).addLast(place);
        if (line.length() > MOST_OF_A_CHAT) leaveOneOut(line);
        return nowServed(line);
    }

    private void leaveOneOut(ChatLine line) {
        if (!line.redraws.isEmpty()) {
            goesToAnExit(line.redraws.removeFirst(), Call.LEAVE_OUT);
            return;
        }
        Place last = line.waiting.removeLast();
        Place leftOut = line.waiting.removeLast();
        line.waiting.addLast(last);
        line.crowdsIn = true;
        goesToAnExit(leftOut, leftOut(line));
    }

    private Call leftOut(ChatLine line) {
        Instant now = clock.instant();
        boolean wasToldLately =
                line.told != null && line.told.plus(BETWEEN_WORDS).isAfter(now);
        line.owesAWord = wasToldLately;
        if (!wasToldLately) line.told = now;
        return wasToldLately ? Call.LEAVE_OUT : Call.TELL;
    }

    private void goesToAnExit(Place place, Call call) {
        ChatLine exit = lines.computeIfAbsent(exit(place.update(), call), ChatLine::new);
        exit.call = call;
        exit.waiting.addLast(place);
        queue(exit);
    }

    private synchronized List<Runnable> givesPlaceUp(Kept update, Call call) {
        ChatLine line = lines.get(call == Call.HANDLE ? key(update) : exit(update, call));
        if (line == null) return List.of();
        served--;
        if (line.waiting.isEmpty()) line.crowdsIn = false;
        if (line.crowdsIn) scheduler.schedule(() -> serve(rested(line)), PACE.toMillis(), TimeUnit.MILLISECONDS);
        else line.isInTurn = false;
        return nowServed(line);
    }

    private synchronized List<Runnable> rested(ChatLine line) {
        line.isInTurn = false;
        return nowServed(line);
    }

    private List<Runnable> nowServed(ChatLine changed) {
        if (changed.length() == 0 && !changed.isInTurn) lines.remove(changed.key);
        queue(changed);
        List<Runnable> calls = new ArrayList<>();
        while (served < AT_ONCE && !ready.isEmpty()) {
            ChatLine line = ready.removeFirst();
            Place place = line.first();
            served++;
            calls.add(() -> place.call(line.call));
        }
        return calls;
    }

    private void queue(ChatLine line) {
        if (line.isInTurn || line.length() == 0) return;
        line.isInTurn = true;
        ready.addLast(line);
    }

    private static void serve(List<Runnable> calls) {
        calls.forEach(Runnable::run);
    }

    private static Object key(Kept update) {
        return Optional.<Object>ofNullable(update.chat()).orElseGet(NoChat::new);
    }

    private static Object exit(Kept update, Call call) {
        return new Exit(update.update() % EXITS, call);
    }
}
