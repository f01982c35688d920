package dev.zapis.bot.dialog;

import dev.zapis.bot.dialog.Incoming.Said;
import dev.zapis.events.Ids;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What each chat said last. The same words again, sent before their answer was there to be seen, answer no new question: whoever hears
 * nothing repeats what they said.
 */
final class LastSaid {

    private static final int MOST = 10_000;

    private final Map<Long, Words> last = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Words> eldest) {
            return size() > MOST;
        }
    };

    private record Words(long message, String digest) {}

    synchronized boolean repeats(Said said, Dialog dialog) {
        Words before = last.get(said.chat());
        Dialog.Step step = dialog.step();
        return before != null
                && step != null
                && before.message() < said.message()
                && said.message() < step.message()
                && before.digest().equals(digest(said));
    }

    synchronized void answered(Said said) {
        last.put(said.chat(), new Words(said.message(), digest(said)));
    }

    private static String digest(Said said) {
        return Ids.derived("said", said.text().strip());
    }
}
