package dev.zapis.bench;

import java.time.Duration;
import java.util.List;

/** A million events, ten thousand regular guests, 256 commands in flight, in 256 MiB: whether an instance can live so. */
final class SmallHeapWorkload {

    private static final String MOST = "-Xmx256m";
    private static final Duration GRACE = Duration.ofSeconds(60);

    private SmallHeapWorkload() {}

    static List<Figure> small(Run run, Store empty) throws Exception {
        var address = run.server().copyOf(run.million());
        try (var child = Child.of(WarmInstance.class, Server.words(address), MOST, "-XX:+ExitOnOutOfMemoryError")) {
            var time = run.options().slice().multipliedBy(run.options().repeats());
            child.ask(Long.toString(time.toMillis()), time.plus(GRACE));
            var answer =
                    child.ask(Long.toString(time.toMillis()), time.plus(GRACE)).split(";");
            var note = "%s bookings at %.0f/s, failed %s; at most %.0f MiB with garbage"
                    .formatted(answer[1], Double.parseDouble(answer[0]), answer[2], Double.parseDouble(answer[3]));
            var used = Double.parseDouble(answer[4]);
            return List.of(Figure.gated("heap", "lives in 256 MiB; used after, MiB", used, Gate.atMost(256), note));
        } finally {
            run.server().drop(address);
        }
    }
}
