package dev.zapis.bench.product;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Somebody with the chat open: says, taps a button by its route, and waits for what comes of it; for one thread. */
public final class Guest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int KEPT = 20;

    private final ControlCalls calls;
    private final long id;
    private final TreeMap<Long, GuestMessage> chat = new TreeMap<>();
    private long seen;
    private long acted;

    Guest(ControlCalls calls, long id) {
        this.calls = calls;
        this.id = id;
    }

    /** The number of the account. */
    public long id() {
        return id;
    }

    /** Comes into an office that takes anybody, under the name of the account. */
    public Guest registers() {
        says("/start").seesButton("person.agree");
        // The account's name comes first; whether it is that is asked, with no on the left and yes on the right: both
        // names are too long for a route.
        var names = taps("person.agree").seesButton("person.decline");
        var asked = taps(names, names.data().getFirst()).seesButton("person.door");
        taps(asked, asked.data().get(1)).seesButton("desk.days");
        return this;
    }

    /** As an admin: from now on anybody comes in under any name. */
    public Guest opensTheDoor() {
        says("/start").seesButton("office.manage");
        taps("office.manage").seesButton("office.rules");
        taps("office.rules").seesButton("office.registration");
        var ways = taps("office.registration").seesButton("office.registration.to");
        return taps(ways, ways.buttons("office.registration.to").getLast());
    }

    /** As an admin of a new store: a zone of the only office, with these desks. */
    public Guest furnishes(String zone, String desks) {
        says("/start").seesButton("office.manage");
        taps("office.manage").seesButton("office.card");
        taps("office.card").seesButton("office.rename");
        saysAndConfirms(zone).seesButton("office.area");
        // What else stands on the screen of a zone is too long for a button, and has no route to be seen.
        taps("office.area").seesButton("office.card");
        var last = desks.substring(desks.lastIndexOf(' ') + 1);
        addsDesks(desks).sees(message -> message.text().contains(last), "desk " + last);
        return this;
    }

    /** In front of a zone. */
    public Guest addsDesks(String desks) {
        return saysAndConfirms(desks);
    }

    /** Types what is only shown at first, and taps the first button of that: what it leads to can be too long for a route. */
    private Guest saysAndConfirms(String text) {
        var last = text.substring(text.lastIndexOf(' ') + 1);
        var shown = says(text).sees(message -> message.text().contains(last), last);
        return taps(shown, shown.data().getFirst());
    }

    public Guest says(String text) {
        acted = look(Duration.ZERO);
        calls.post(path("text"), Map.of("text", text));
        return this;
    }

    /** Taps the first button of that route on the newest message that has one, and waits for the spinner to stop. */
    public Guest taps(String route) {
        var message = newest(each -> each.button(route).isPresent());
        return taps(message, message.button(route).orElseThrow());
    }

    public Guest taps(GuestMessage message, String data) {
        timed(message, data);
        return this;
    }

    /** Taps, and answers how many nanoseconds it took until the tap was answered. */
    public long timed(GuestMessage message, String data) {
        acted = look(Duration.ZERO);
        var began = System.nanoTime();
        var answer = calls.post(path("tap"), Map.of("message", message.id(), "data", data));
        if (!answer.path("answered").asBoolean()) {
            throw new IllegalStateException("a tap on " + data + " was not answered");
        }
        return System.nanoTime() - began;
    }

    /** Taps, and answers how many nanoseconds it took until a message with a button of that route was there because of it. */
    public long tapsUntil(GuestMessage message, String data, String route) throws InterruptedException {
        acted = look(Duration.ZERO);
        var began = System.nanoTime();
        var tap =
                Thread.startVirtualThread(() -> calls.post(path("tap"), Map.of("message", message.id(), "data", data)));
        seesButton(route);
        var took = System.nanoTime() - began;
        tap.join();
        return took;
    }

    /** Waits for a message, new or changed since the last act, with a button of that route. */
    public GuestMessage seesButton(String route) {
        return sees(message -> message.button(route).isPresent(), "a button " + route);
    }

    /** Waits for a message of the bot, new or changed since the last act, that is as wanted. */
    public GuestMessage sees(Predicate<GuestMessage> wanted, String what) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        look(Duration.ZERO);
        while (true) {
            var found = chat.descendingMap().values().stream()
                    .filter(message -> message.fromBot() && message.seq() > acted && wanted.test(message))
                    .findFirst();
            if (found.isPresent()) return found.get();
            var left = Duration.ofNanos(end - System.nanoTime());
            if (left.isNegative()) throw new IllegalStateException("no " + what + " in " + chat.values());
            look(left);
        }
    }

    /** The newest message that is as wanted; what is there already counts too. */
    public GuestMessage newest(Predicate<GuestMessage> wanted) {
        look(Duration.ZERO);
        return chat.descendingMap().values().stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing of that kind in " + chat.values()));
    }

    private long look(Duration wait) {
        var page = calls.get(path("messages") + "?after=" + seen + "&wait=" + Math.min(wait.toMillis(), 20_000));
        seen = page.path("seq").asLong();
        page.path("messages").forEach(each -> {
            var message = GuestMessage.read(each);
            chat.put(message.id(), message);
        });
        while (chat.size() > KEPT) chat.pollFirstEntry();
        return seen;
    }

    private String path(String call) {
        return "/standin/people/" + id + "/" + call;
    }
}
