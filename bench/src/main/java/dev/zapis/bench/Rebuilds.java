package dev.zapis.bench;

import dev.zapis.eventstore.postgres.DatabaseAddress;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** Has the tables of people built anew, again and again: who taps is looked up there. */
final class Rebuilds implements Runnable {

    private static final String WISH = "update projection set replay_wished = true where name = 'person' and live";
    private static final String LIVE = "select max(generation) from projection where name = 'person' and live";
    private static final String MOST_BEHIND = """
            select coalesce(max((select max(position) from event) - t.position), 0)
            from projection p join token t on t.processor = p.name and t.generation = p.generation where p.live""";
    private static final long LOOK_MILLIS = 100;

    private final DatabaseAddress database;
    private final AtomicInteger made = new AtomicInteger();
    private volatile boolean over;

    Rebuilds(DatabaseAddress database) {
        this.database = database;
    }

    @Override
    public void run() {
        try {
            do {
                var before = Server.ask(database, LIVE);
                Server.execute(database, WISH);
                while (Server.ask(database, LIVE).equals(before)) Thread.sleep(LOOK_MILLIS);
                made.incrementAndGet();
            } while (!over);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Makes the log so much longer, by what no table shows, and waits until all have passed it. */
    static void lengthen(DatabaseAddress database, long events) throws SQLException, InterruptedException {
        var head = Long.parseLong(Server.ask(database, "select max(position) from event"));
        HistoryLoader.fill(database, head + 1, head + events);
        while (Long.parseLong(Server.ask(database, MOST_BEHIND)) > 0) Thread.sleep(LOOK_MILLIS);
    }

    /** The one that is under way is the last. */
    void ends() {
        over = true;
    }

    int made() {
        return made.get();
    }
}
