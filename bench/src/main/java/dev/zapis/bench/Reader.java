package dev.zapis.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Another instance that follows the log: asked for anything, it answers the positions that it saw since, each with its time. */
public final class Reader {

    private Reader() {}

    /** Takes host, port, database and user; PGPASSWORD is the password. */
    public static void main(String[] words) throws Exception {
        var store = Store.open(Server.address(List.of(words)));
        var seen = new ConcurrentHashMap<Long, Long>();
        var following = store.log()
                .tail(store.head())
                .subscribe(event -> seen.put(event.position(), PushWorkload.microseconds()));
        Child.serve(question -> {
            var all = Map.copyOf(seen);
            seen.keySet().removeAll(all.keySet());
            return all.entrySet().stream()
                    .map(one -> one.getKey() + ":" + one.getValue())
                    .collect(Collectors.joining(" "));
        });
        following.dispose();
        store.close();
    }
}
