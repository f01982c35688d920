package dev.zapis.scheduler.reminder;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Which events make something to be reminded of, and which end it. */
public final class RemindedEvents {

    private final List<Begins<?>> begins = new ArrayList<>();
    private final List<Ends<?>> ends = new ArrayList<>();

    record Begins<E>(Class<E> type, Function<? super E, RemindedThing> thing) {}

    record Ends<E>(Class<E> type, Function<? super E, String> thing) {}

    /** The thing comes into being, or begins at another time from now on. */
    public <E> RemindedEvents begins(Class<E> type, Function<? super E, RemindedThing> thing) {
        begins.add(new Begins<>(type, thing));
        return this;
    }

    /** The thing with this id is no more. */
    public <E> RemindedEvents ends(Class<E> type, Function<? super E, String> thing) {
        ends.add(new Ends<>(type, thing));
        return this;
    }

    List<Begins<?>> beginnings() {
        return begins;
    }

    List<Ends<?>> endings() {
        return ends;
    }
}
