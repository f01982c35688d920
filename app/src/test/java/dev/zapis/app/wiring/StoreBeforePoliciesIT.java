package dev.zapis.app.wiring;

import static dev.zapis.app.wiring.StoreOnTrial.MIGRATIONS;
import static dev.zapis.app.wiring.StoreOnTrial.OFFICE;
import static dev.zapis.app.wiring.StoreOnTrial.PATIENCE;
import static dev.zapis.app.wiring.StoreOnTrial.keys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zapis.command.MetadataKeys;
import dev.zapis.command.office.SetPolicy;
import dev.zapis.events.Ids;
import dev.zapis.events.office.BookingHorizon;
import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A store made by the last commit before policies, reactions and parts of slices, under the key of digits 1: each rule of an office was an
 * event of its own, and whoever left lost their desks in the same append. Anna has two bookings, Boris was removed with two, Vera
 * suspended with one.
 */
@Tag("F37")
class StoreBeforePoliciesIT {

    private static final Path STORE = Path.of("src/test/resources/stores/c16c844.sql");

    /** The newest migration of that commit. */
    private static final String THEN = "2026.11.30.19";

    private final DatabaseAddress address = TestPostgres.asOf(THEN, MIGRATIONS);

    @TempDir
    private Path directory;

    @BeforeEach
    void met() throws Exception {
        TestPostgres.execute(
                address, "set session_replication_role = replica; delete from store; " + Files.readString(STORE));
        TestPostgres.migrate(address, MIGRATIONS);
    }

    @AfterEach
    void drop() {
        TestPostgres.drop(address);
    }

    @Test
    void it_is_opened_read_verified_and_continued() throws Exception {
        try (var store = new StoreOnTrial(address, keys(1), directory).started()) {
            comes(
                    "select string_agg(policy || '=' || value, ' ' order by policy) from office_policy",
                    "office.horizon=30 office.limit=3 office.quiet=21:00/09:00 office.registration=LIST");
            comes("select count(*) filter (where is_live) || ' of ' || count(*) from desk_booking", "2 of 5");
            comes("select count(*) from desk_booking where not is_live and ended is null", "0");
            comes("select string_agg(state, ' ' order by state) from person", "ACTIVE INACTIVE REMOVED");
            isRight(store);
            store.replaysAll();
            isRight(store);

            assertThat(set(store, 30)).isZero();
            assertThat(set(store, 31)).isPositive();
            comes("select value from office_policy where policy = 'office.horizon'", "31");
            isRight(store);
        }
    }

    private static long set(StoreOnTrial store, int days) {
        Long position = store.asks(
                        SetPolicy.of(OFFICE, new BookingHorizon(), days),
                        Map.of(
                                MetadataKeys.ACTOR, "house",
                                MetadataKeys.COMMAND, Ids.derived("horizon " + days),
                                MetadataKeys.AT, Instant.EPOCH.toString()))
                .block(PATIENCE);
        return position == null ? 0 : position;
    }

    private void comes(String sql, String expected) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(TestPostgres.ask(address, sql)).isEqualTo(expected));
    }

    private static void isRight(StoreOnTrial store) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(store.wrong()).isEmpty());
    }
}
