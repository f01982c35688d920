package dev.zapis.bench;

import java.time.Duration;
import java.util.List;

/** One of several instances: asked with a number of clients and milliseconds, it appends bookings and answers the rate. */
public final class Writer {

    private Writer() {}

    /** Takes host, port, database and user; PGPASSWORD is the password. */
    public static void main(String[] words) throws Exception {
        var store = Store.open(Server.address(List.of(words)));
        Child.serve(question -> {
            var asked = question.split(" ");
            var time = Duration.ofMillis(Long.parseLong(asked[1]));
            var outcome = AppendWorkload.load(store, Integer.parseInt(asked[0]), time, Samples::booking);
            return outcome.rate() + " " + outcome.failed();
        });
        store.close();
    }
}
