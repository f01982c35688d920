package dev.zapis.eventstore.fault;

import dev.zapis.eventstore.Append;

/** One append as its caller saw it; times of {@link System#nanoTime()}, which programs on one Linux machine share. */
record Attempt(Append request, long begun, long ended, Outcome outcome) {

    /** The end of what was never answered. */
    static final long NEVER = Long.MAX_VALUE;
}
