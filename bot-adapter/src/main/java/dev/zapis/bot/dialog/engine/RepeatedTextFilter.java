package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.engine.UserInput.TextSent;
import dev.zapis.events.Ids;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What each chat said last. The same words again, sent before their answer was there to be seen, answer no new question: whoever hears
 * nothing repeats what they said.
 */
final class RepeatedTextFilter {

    private static final int MOST = 10_000;

    private final Map<Long, Words> last = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Words> eldest) {
            return size() > MOST;
        }
    };

    private record Words(long message, String digest) {}

    synchronized boolean repeats(TextSent said, ConversationState dialog) {
        Words before = last.get(said.chat());
        ConversationState.Step step = dialog.step();
        return before != null
                && step != null
                && before.message() < said.message()
                && said.message() < step.message()
                && before.digest().equals(digest(said));
    }

    synchronized void answered(TextSent said) {
        last.put(said.chat(), new Words(said.message(), digest(said)));
    }

    private static String digest(TextSent said) {
        return Ids.derived("said", said.text().strip());
    }
}
