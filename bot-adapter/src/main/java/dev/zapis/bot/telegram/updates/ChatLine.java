package dev.zapis.bot.telegram.updates;

import dev.zapis.bot.storage.Inbox.Kept;
import dev.zapis.bot.telegram.updates.FairChatQueue.Call;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Sinks;

/** Those that {@link FairChatQueue} serves one after another: updates, and behind them what is to be drawn again. */
final class ChatLine {

    final Object key;
    final Deque<Place> waiting = new ArrayDeque<>();
    final Deque<Place> redraws = new ArrayDeque<>();
    Call call = Call.HANDLE;

    /** It is served, or is ready to be, or rests. */
    boolean isInTurn;

    /** Something of it was left out, and it has not caught up. */
    boolean crowdsIn;

    boolean owesAWord;

    @Nullable
    Instant told;

    ChatLine(Object key) {
        this.key = key;
    }

    /** Where one waits. */
    record Place(Kept update, boolean isDeed, Sinks.One<Call> called) {

        void call(Call call) {
            called.tryEmitValue(call);
        }
    }

    int length() {
        return waiting.size() + redraws.size();
    }

    Place first() {
        return waiting.isEmpty() ? redraws.removeFirst() : waiting.removeFirst();
    }
}
