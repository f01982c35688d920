package dev.zapis.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.Criterion;
import dev.zapis.eventstore.NewEvent;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Events of about 300 bytes, each of a desk's day and a person's day, and appends of them. */
final class Samples {

    static final String TYPE = "zapis.bench.Booked";

    private static final byte[] PAYLOAD = ("{\"note\":\"" + "x".repeat(270) + "\"}").getBytes(UTF_8);
    private static final byte[] METADATA = "{\"actor\":\"anna\"}".getBytes(UTF_8);
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());

    private Samples() {}

    static byte[] payload() {
        return PAYLOAD;
    }

    /** A number that was never drawn before, in any run on this machine. */
    static long number() {
        return NEXT.incrementAndGet();
    }

    /** A name that follows no order, as those of people's own choice: neighbours in time are none in an index. */
    static String scattered() {
        return HexFormat.of().toHexDigits(mixed(number()));
    }

    private static long mixed(long number) {
        long a = (number ^ number >>> 30) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ a >>> 27) * 0x94d049bb133111ebL;
        return b ^ b >>> 31;
    }

    /** Of version 7, as the product's: they rise with time. */
    static UUID id() {
        var random = ThreadLocalRandom.current();
        var high = System.currentTimeMillis() << 16 | 0x7000L | random.nextInt(1 << 12);
        return new UUID(high, 0x8000_0000_0000_0000L | random.nextLong() >>> 2);
    }

    static NewEvent event(Set<String> tags) {
        return new NewEvent(id(), TYPE, "1", PAYLOAD, METADATA, tags, null);
    }

    /** A booking that nobody else wants; it must be the only one of its desk's day, and of its person's. */
    static Append booking(long after) {
        return booking("desk=" + number(), "person=" + number(), after);
    }

    /** The same of things whose names are anywhere among those that there are. */
    static Append elsewhere(long after) {
        return booking("desk=" + scattered(), "person=" + scattered(), after);
    }

    private static Append booking(String desk, String person, long after) {
        return new Append(List.of(event(Set.of(desk, person))), either(desk, person), after, List.of());
    }

    static Append unconditional() {
        var event = event(Set.of("desk=" + number(), "person=" + number()));
        return new Append(List.of(event), new Criteria(List.of()), 0, List.of());
    }

    static Append ten(long after) {
        var desk = "desk=" + number();
        var events = IntStream.range(0, 10)
                .mapToObj(i -> event(Set.of(desk, "person=" + number())))
                .toList();
        return new Append(events, either(desk), after, List.of());
    }

    static Criteria either(String... tags) {
        return new Criteria(java.util.Arrays.stream(tags)
                .map(tag -> new Criterion(Set.of(tag), Set.of()))
                .toList());
    }
}
