package dev.zapis.bench;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;

/** Ten thousand guests, each with a desk that is booked and given back again and again, by one client at a time. */
final class RegularGuests {

    static final int GUESTS = 10_000;

    private final AtomicLongArray visits = new AtomicLongArray(GUESTS);
    private final Axon axon;

    RegularGuests(Axon axon) {
        this.axon = axon;
    }

    /** Each client goes through guests of its own. */
    Load.Outcome come(int clients, Duration time) {
        int each = GUESTS / clients;
        return Load.closed(clients, time, client -> {
            var turn = new int[1];
            return () -> {
                int guest = client * each + turn[0]++ % each;
                return axon.tell(next(guest));
            };
        });
    }

    private Object next(int guest) {
        var place = new Bookings.Place("regular" + guest, "guest" + guest);
        return visits.getAndIncrement(guest) % 2 == 0 ? new Bookings.Book(place) : new Bookings.GiveBack(place);
    }
}
