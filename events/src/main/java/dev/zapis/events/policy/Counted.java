package dev.zapis.events.policy;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A kind whose values are counted.
 *
 * @param <T> of the values
 */
public sealed interface Counted<T> extends PolicyKind<T> {

    int least();

    int most();

    /** The value that is so many. */
    T of(int count);

    default boolean allowsCount(int count) {
        return count >= least() && count <= most();
    }

    /** So many. */
    record Amount(int least, int most, List<Integer> likely) implements Counted<Integer> {

        public Amount {
            likely = List.copyOf(likely);
        }

        @Override
        public Integer of(int count) {
            return count;
        }

        @Override
        public String write(Integer value) {
            return value.toString();
        }

        @Override
        public Integer read(String stored) {
            return Integer.valueOf(stored);
        }

        @Override
        public boolean allows(Integer value) {
            return allowsCount(value);
        }
    }

    /** At most so many, or as many as there are: then it is empty. */
    record Limit(int least, int most) implements Counted<OptionalInt> {

        private static final String NONE = "none";

        @Override
        public OptionalInt of(int count) {
            return OptionalInt.of(count);
        }

        @Override
        public String write(OptionalInt value) {
            return value.isEmpty() ? NONE : Integer.toString(value.getAsInt());
        }

        @Override
        public OptionalInt read(String stored) {
            return stored.equals(NONE) ? OptionalInt.empty() : of(Integer.parseInt(stored));
        }

        @Override
        public boolean allows(OptionalInt value) {
            return value.isEmpty() || allowsCount(value.getAsInt());
        }

        @Override
        public List<OptionalInt> likely() {
            return IntStream.rangeClosed(least, most).mapToObj(this::of).toList();
        }
    }

    /** So long, in whole units. */
    record Length(ChronoUnit unit, int least, int most, List<Integer> counts) implements Counted<Duration> {

        public Length {
            counts = List.copyOf(counts);
        }

        @Override
        public Duration of(int count) {
            return Duration.of(count, unit);
        }

        /** Of the units. */
        public int count(Duration value) {
            return Math.toIntExact(value.dividedBy(unit.getDuration()));
        }

        @Override
        public String write(Duration value) {
            return value.toString();
        }

        @Override
        public Duration read(String stored) {
            return Duration.parse(stored);
        }

        @Override
        public boolean allows(Duration value) {
            return value.compareTo(of(least)) >= 0
                    && value.compareTo(of(most)) <= 0
                    && of(count(value)).equals(value);
        }

        @Override
        public List<Duration> likely() {
            return counts.stream().map(this::of).toList();
        }
    }
}
