package dev.zapis.app.wiring;

import static dev.zapis.app.wiring.StoreOnTrial.PATIENCE;
import static dev.zapis.app.wiring.StoreOnTrial.keys;
import static dev.zapis.app.wiring.StoreOnTrial.master;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.app.config.StartupException;
import dev.zapis.app.session.HmacHasher;
import dev.zapis.app.store.StoreOwnershipCheck;
import dev.zapis.events.person.PersonId;
import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotationIT {

    private static final long ANNAS = 4_711_200_303L;
    private static final Map<String, String> NAME = Map.of("name", "Анна Ключевая");

    private final DatabaseAddress address = TestPostgres.fresh(StoreOnTrial.MIGRATIONS);

    @TempDir
    private Path directory;

    @AfterEach
    void drop() {
        TestPostgres.drop(address);
    }

    private StoreOnTrial under(int current, Integer... previous) {
        return new StoreOnTrial(address, keys(current, previous), directory);
    }

    /** A store with somebody in it. */
    private PersonId anna() {
        try (var store = under(1).started()) {
            store.opensTheOffice();
            return store.registers("Анна Ключевая", ANNAS);
        }
    }

    private long exchange(int from, int to) {
        try (var store = under(from)) {
            return Objects.requireNonNull(
                    store.key().exchanged(store.pool(), master(to)).block(PATIENCE));
        }
    }

    @Test
    void after_it_the_new_key_alone_opens_the_store_and_not_a_byte_of_the_log_has_changed() throws SQLException {
        PersonId anna = anna();
        String head = asked("select max(position) from event");
        String events = asked("select md5(string_agg(payload || metadata, '' order by position)) from event");

        assertThat(exchange(1, 2)).isOne();

        assertThatThrownBy(() -> under(1)).isInstanceOf(StartupException.class).hasMessageContaining("other-key");
        try (var store = under(2).started()) {
            assertThat(store.told(anna)).contains(NAME);
            assertThat(store.wrong()).isEmpty();
            PersonId later = store.registers("Борис Поздний", 4_711_200_304L);
            assertThat(store.told(later)).hasSize(2);
        }
        assertThat(asked("select count(distinct substr(wrapped, 1, 5)) || ' ' || count(*) from data_key"))
                .isEqualTo("1 2");
        assertThat(asked("select md5(string_agg(payload || metadata, '' order by position)) from event"
                        + " where position <= " + head))
                .isEqualTo(events);
    }

    @Test
    void accounts_and_names_are_recognised_as_before() {
        anna();
        try (var before = under(1)) {
            var account = before.key().hash().account(ANNAS);
            exchange(1, 2);
            exchange(2, 3);
            try (var after = under(3).started()) {
                assertThat(after.key().hash().account(ANNAS)).isEqualTo(account);
                assertThatThrownBy(() -> after.registers("анна ключевая", 4_711_200_305L))
                        .hasMessageContaining("person.name-taken");
            }
        }
    }

    @Test
    void with_both_keys_at_hand_it_does_not_matter_whether_it_was_done() {
        PersonId anna = anna();
        try (var before = under(2, 1)) {
            assertThat(before.key().master()).isEqualTo(master(1));
            assertThat(before.told(anna)).contains(NAME);
        }
        exchange(1, 2);
        try (var after = under(2, 1)) {
            assertThat(after.key().master()).isEqualTo(master(2));
            assertThat(after.told(anna)).contains(NAME);
        }
        try (var older = under(1, 2)) {
            assertThat(older.key().master()).isEqualTo(master(2));
        }
    }

    @Test
    void who_began_under_the_key_before_it_does_not_go_on() {
        anna();
        try (var slow = under(1)) {
            exchange(1, 2);
            assertThatThrownBy(() -> new StoreOwnershipCheck(slow.pool(), slow.key())
                            .check("playground")
                            .block(PATIENCE))
                    .hasMessageContaining("other-key");
            assertThat(slow.key().exchanged(slow.pool(), master(3)).blockOptional(PATIENCE))
                    .isEmpty();
        }
    }

    /** Fingerprints hung on the master key itself: what was recorded with them must be found for ever. */
    @Test
    void a_store_from_before_there_was_a_secret_keeps_its_fingerprints() throws SQLException {
        var hash = new HmacHasher(
                HmacHasher.secretFor("zapis fingerprints", master(1).bytes()));
        TestPostgres.execute(
                address, "update store set bot = 'playground', key_check = '" + hash.of("key check") + "'");

        assertThatThrownBy(() -> under(2)).hasMessageContaining("other-key");
        try (var store = under(2, 1)) {
            assertThat(store.key().master()).isEqualTo(master(1));
            assertThat(store.key().hash().account(ANNAS)).isEqualTo(hash.account(ANNAS));
            new StoreOwnershipCheck(store.pool(), store.key())
                    .check("playground")
                    .block(PATIENCE);
        }
        exchange(1, 2);
        try (var store = under(2)) {
            assertThat(store.key().hash().account(ANNAS)).isEqualTo(hash.account(ANNAS));
        }
    }

    private String asked(String sql) throws SQLException {
        return TestPostgres.ask(address, sql);
    }
}
