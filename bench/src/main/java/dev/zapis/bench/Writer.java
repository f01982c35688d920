package dev.zapis.bench;

import java.time.Duration;

/** One of several instances: appends bookings for a while and prints how many a second. */
public final class Writer {

    private Writer() {}

    /** Takes host, port, database, user, number of clients, and milliseconds; PGPASSWORD is the password. */
    public static void main(String[] words) {
        var password = System.getenv().getOrDefault("PGPASSWORD", "");
        var store = Store.open(Server.address(words[0], Integer.parseInt(words[1]), words[2], words[3], password));
        var clients = Integer.parseInt(words[4]);
        var time = Duration.ofMillis(Long.parseLong(words[5]));
        Appends.load(store, clients, time.multipliedBy(2), Samples::booking);
        System.out.println(Appends.load(store, clients, time, Samples::booking).rate());
        store.close();
    }
}
