package dev.zapis.bench.product;

import java.util.List;
import java.util.Random;

/** A guest who taps about: looks at days, books desks, looks at bookings and gives some back. */
public final class Wanderer {

    /** Ways to go, none of which leads out of the office. */
    private static final List<String> WAYS = List.of(
            "desk.days",
            "desk.free",
            "desk.confirm",
            "desk.book",
            "desk.my",
            "desk.booking",
            "desk.cancel",
            "desk.drop",
            "desk.plan",
            "desk.who",
            "home");

    private final Guest guest;
    private final Random random;

    public Wanderer(Guest guest, long seed) {
        this.guest = guest;
        this.random = new Random(seed);
    }

    /** One tap somewhere on the newest screen; answers how many nanoseconds it took until it was answered. */
    public long taps() {
        var screen = guest.newest(message -> message.fromBot() && !ways(message).isEmpty());
        var ways = ways(screen);
        return guest.timed(screen, ways.get(random.nextInt(ways.size())));
    }

    private static List<String> ways(GuestMessage message) {
        return WAYS.stream().flatMap(way -> message.buttons(way).stream()).toList();
    }
}
