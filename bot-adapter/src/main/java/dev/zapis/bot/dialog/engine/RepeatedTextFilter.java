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

    synchronized boolean repeats(TextSent sent, ConversationState dialog) {
        Words before = last.get(sent.chat());
        ConversationState.Step step = dialog.step();
        return before != null
                && step != null
                && before.message() < sent.message()
                && sent.message() < step.message()
                && before.digest().equals(digest(sent));
    }

    synchronized void answered(TextSent sent) {
        last.put(sent.chat(), new Words(sent.message(), digest(sent)));
    }

    private static String digest(TextSent sent) {
        return Ids.derived("said", sent.text().strip());
    }
}
