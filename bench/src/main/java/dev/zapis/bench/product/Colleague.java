package dev.zapis.bench.product;

/** Somebody with a desk of their own, who looks at days, books that desk, gives it back, and begins again; for one thread. */
public final class Colleague {

    /** So many acts until it begins again. */
    public static final int ACTS = 8;

    private final Guest guest;
    private final String desk;
    private int next;
    private int day;

    public Colleague(Guest guest, String desk, int day) {
        this.guest = guest;
        this.desk = desk;
        this.day = day;
    }

    /** What an act was about. */
    public enum Act {
        SCREEN,
        BOOKING,
        OTHER
    }

    /** @param nanos from the tap until what it leads to is seen; without meaning for other acts */
    public record Done(Act act, long nanos) {}

    /** The next act; one that fails is followed by a new beginning, on another day. */
    public Done acts() throws InterruptedException {
        var at = next;
        try {
            next = 0;
            var done = act(at);
            next = (at + 1) % ACTS;
            return done;
        } finally {
            if (next == 0) day++;
        }
    }

    private Done act(int at) throws InterruptedException {
        return switch (at) {
            case 0 -> {
                guest.says("/book").seesButton("desk.free");
                yield new Done(Act.OTHER, 0);
            }
            case 1, 3 -> screen("desk.free", "desk.confirm");
            case 2 -> screen("desk.days", "desk.free");
            case 4 -> {
                guest.says(desk).seesButton("desk.book");
                yield new Done(Act.OTHER, 0);
            }
            case 5 -> new Done(Act.BOOKING, taps("desk.book", "desk.cancel"));
            case 6 -> screen("desk.cancel", "desk.drop");
            default -> {
                taps("desk.drop", "desk.confirm");
                yield new Done(Act.OTHER, 0);
            }
        };
    }

    private Done screen(String route, String then) throws InterruptedException {
        return new Done(Act.SCREEN, taps(route, then));
    }

    private long taps(String route, String then) throws InterruptedException {
        var message = guest.newest(each -> each.button(route).isPresent());
        var buttons = message.buttons(route);
        return guest.tapsUntil(message, buttons.get(day % buttons.size()), then);
    }
}
