package dev.zapis.events.policy;

import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the values of a policy are: how one is stored, and which may be set.
 *
 * @param <T> of the values
 */
public sealed interface PolicyKind<T> {

    /** As it is stored. */
    String write(T value);

    /** Of what is stored; anything else is an {@link IllegalArgumentException} or a {@link java.time.DateTimeException}. */
    T read(String stored);

    /** What has been set stays in force, allowed or not. */
    boolean allows(T value);

    /** Those that are offered. */
    List<T> likely();

    /** Whose values are counted. */
    sealed interface Counted<T> extends PolicyKind<T> {

        int least();

        int most();

        /** The value that is so many. */
        T of(int count);

        default boolean allowsCount(int count) {
            return count >= least() && count <= most();
        }
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

    /** Yes or no. */
    record Switch() implements PolicyKind<Boolean> {

        @Override
        public String write(Boolean value) {
            return value.toString();
        }

        @Override
        public Boolean read(String stored) {
            if (!likely().contains(Boolean.valueOf(stored)) || !stored.equals(write(Boolean.valueOf(stored)))) {
                throw new IllegalArgumentException("neither true nor false: " + stored);
            }
            return Boolean.valueOf(stored);
        }

        @Override
        public boolean allows(Boolean value) {
            return true;
        }

        @Override
        public List<Boolean> likely() {
            return List.of(true, false);
        }
    }

    /** One of several. */
    record Choice<E extends Enum<E>>(Class<E> type) implements PolicyKind<E> {

        @Override
        public String write(E value) {
            return value.name();
        }

        @Override
        public E read(String stored) {
            return Enum.valueOf(type, stored);
        }

        @Override
        public boolean allows(E value) {
            return true;
        }

        @Override
        public List<E> likely() {
            return List.of(type.getEnumConstants());
        }
    }

    /** Some of several; each that is offered is one of them. */
    record Choices<E extends Enum<E>>(Class<E> type, int least) implements PolicyKind<Set<E>> {

        private static final String COMMA = ",";

        @Override
        public String write(Set<E> value) {
            return value.stream()
                    .sorted(Comparator.naturalOrder())
                    .map(Enum::name)
                    .collect(Collectors.joining(COMMA));
        }

        @Override
        public Set<E> read(String stored) {
            Set<E> some = EnumSet.noneOf(type);
            if (!stored.isEmpty()) {
                Arrays.stream(stored.split(COMMA, -1)).forEach(name -> some.add(Enum.valueOf(type, name)));
            }
            return some;
        }

        @Override
        public boolean allows(Set<E> value) {
            return value.size() >= least;
        }

        @Override
        public List<Set<E>> likely() {
            return Arrays.stream(type.getEnumConstants()).map(Set::of).toList();
        }
    }

    /** From when to when. */
    record Span(List<TimeSpan> likely) implements PolicyKind<TimeSpan> {

        private static final String SLASH = "/";

        public Span {
            likely = List.copyOf(likely);
        }

        @Override
        public String write(TimeSpan value) {
            return value.from() + SLASH + value.until();
        }

        @Override
        public TimeSpan read(String stored) {
            String[] times = stored.split(SLASH, -1);
            if (times.length != 2) throw new IllegalArgumentException("not two times: " + stored);
            return new TimeSpan(LocalTime.parse(times[0]), LocalTime.parse(times[1]));
        }

        @Override
        public boolean allows(TimeSpan value) {
            return true;
        }
    }
}
