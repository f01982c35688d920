package dev.zapis.trial.read;

import dev.zapis.bot.dialog.ReadAtStart;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts how often it would read its files. */
public final class ReadOnTrial implements ReadAtStart {

    public static final AtomicInteger MADE = new AtomicInteger();

    ReadOnTrial() {
        MADE.incrementAndGet();
    }
}
