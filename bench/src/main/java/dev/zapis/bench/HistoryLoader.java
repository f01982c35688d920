package dev.zapis.bench;

import dev.zapis.eventstore.postgres.DatabaseAddress;
import java.sql.SQLException;

/** A past that was not appended one by one: bookings of as many desks' days, each by a person who has no other. */
final class HistoryLoader {

    /** Names follow no order, so each is told by its number's digest; ids and times rise with the positions. */
    private static final String FILL = """
            insert into event (position, event_id, type, version, payload, metadata, batch_id, tags)
            select n,
                   (lpad(to_hex(1700000000000 + n), 12, '0') || '7' || substr(md5(n::text), 1, 3)
                       || '8' || substr(md5(n::text), 4, 15))::uuid,
                   'zapis.bench.DeskBooked', '1',
                   convert_to('{"desk":"' || name || '","person":"' || name || '","note":"' || repeat('x', 200) || '"}', 'UTF8'),
                   '{}', '00000000-0000-0000-0000-000000000000', 'desk=' || name || chr(31) || 'person=' || name
            from generate_series(%1$d::bigint, %2$d) n cross join lateral (select substr(md5(n::text), 1, 16)) named (name);
            insert into event_tag (tag, position, type)
            select t.tag, n, 'zapis.bench.DeskBooked'
            from generate_series(%1$d::bigint, %2$d) n cross join lateral (
                values ('desk=' || substr(md5(n::text), 1, 16)), ('person=' || substr(md5(n::text), 1, 16))) t (tag)
            order by t.tag
            """;

    private HistoryLoader() {}

    /** The desk's day and the person of the event at this position. */
    static Bookings.Place place(long position) {
        var digest = Digest.hex(Long.toString(position)).substring(0, 16);
        return new Bookings.Place(digest, digest);
    }

    /** Makes the log so long while nobody else writes, then analyses and vacuums as autovacuum would. */
    static void fill(DatabaseAddress address, long from, long upTo) throws SQLException {
        Server.execute(address, "alter table event disable trigger user; alter table event_tag disable trigger user");
        Server.execute(address, "set work_mem = '256MB'; " + FILL.formatted(from, upTo));
        Server.execute(address, "alter table event enable trigger user; alter table event_tag enable trigger user");
        Server.execute(address, "vacuum analyze event");
        Server.execute(address, "vacuum analyze event_tag");
        Server.execute(address, "checkpoint");
        assertGapless(address, upTo);
    }

    private static void assertGapless(DatabaseAddress address, long size) throws SQLException {
        var found = Server.ask(address, "select count(*) || ' up to ' || max(position) from event");
        if (!found.equals(size + " up to " + size)) {
            throw new IllegalStateException("the past has " + found);
        }
    }
}
