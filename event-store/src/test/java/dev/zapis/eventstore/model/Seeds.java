package dev.zapis.eventstore.model;

import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/** Which seeds are tried: a few always, thousands with {@code -Dfaults=long}, one with {@code -Dseed=…}. */
final class Seeds {

    private Seeds() {}

    static void each(int always, int atNight, LongConsumer trial) {
        Long one = Long.getLong("seed");
        long start = System.nanoTime();
        int many = "long".equals(System.getProperty("faults")) ? atNight : always;
        // Other seeds each night; the same ones in each ordinary build.
        var seeds = one != null
                ? LongStream.of(one)
                : many == always ? LongStream.range(0, many) : LongStream.range(start, start + many);
        seeds.forEach(seed -> attempt(seed, trial));
    }

    private static void attempt(long seed, LongConsumer trial) {
        try {
            trial.accept(seed);
        } catch (AssertionError | RuntimeException failed) {
            throw new AssertionError("diverged; the same again: -Dseed=" + seed, failed);
        }
    }
}
