package dev.zapis.events.policy;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the values of a policy are: how one is stored, and which may be set.
 *
 * @param <T> of the values
 */
public sealed interface PolicyKind<T>
        permits Counted, PolicyKind.Switch, PolicyKind.Choice, PolicyKind.Choices, PolicyKind.Span {

    /** As it is stored. */
    String write(T value);

    /** Of what is stored; anything else is an {@link IllegalArgumentException} or a {@link java.time.DateTimeException}. */
    T read(String stored);

    /** What has been set stays in force, allowed or not. */
    boolean allows(T value);

    /** Those that are offered. */
    List<T> likely();

    /** Yes or no. */
    record Switch() implements PolicyKind<Boolean> {

        @Override
        public String write(Boolean value) {
            return value.toString();
        }

        @Override
        public Boolean read(String stored) {
            Boolean value = Boolean.valueOf(stored);
            if (!stored.equals(write(value))) throw new IllegalArgumentException("neither true nor false: " + stored);
            return value;
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

        /** What is stored, with one of them or without it; none of them changes nothing. */
        public String ticked(String stored, String name, boolean isTicked) {
            Set<E> some = read(stored);
            Arrays.stream(type.getEnumConstants())
                    .filter(one -> one.name().equals(name))
                    .forEach(one -> {
                        if (isTicked) some.add(one);
                        else some.remove(one);
                    });
            return write(some);
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
