package dev.zapis.app.wiring;

import static dev.zapis.app.wiring.StoreOnTrial.PATIENCE;
import static dev.zapis.app.wiring.StoreOnTrial.keys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.app.walk.Dump;
import dev.zapis.events.person.PersonId;
import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgettingIT {

    private static final long SEMYONS = 4_711_200_301L;
    private static final String[] OF_SEMYON = {"Семён", "Ковровый", Long.toString(SEMYONS)};

    private final DatabaseAddress address = TestPostgres.fresh(StoreOnTrial.MIGRATIONS);

    @TempDir
    private Path directory;

    private StoreOnTrial store;
    private PersonId semyon;

    @BeforeEach
    void somebodyWithTraces() throws SQLException {
        store = new StoreOnTrial(address, keys(1), directory).started();
        store.opensTheOffice();
        semyon = store.registers("Семён Ковровый", SEMYONS);
        store.registers("Лиза Верная", 4_711_200_302L);
        TestPostgres.execute(address, """
                insert into dialog (bot_id, chat_id, renders, current, trail) values
                    (1, %1$d, 1, 'home', '{}'), (1, 4711200302, 1, 'desk.found|Семён', array['desk.free']);
                insert into inbox (bot_id, update_id, chat_id, payload, handled_at, error) values
                    (1, 1, %1$d, null, now(), null), (1, 2, %1$d, '{"text":"Ковровый"}', null, 'failed');
                insert into callback_token values (1, 4711200302, 'a', 'desk.found|ковровый', now());
                """.formatted(SEMYONS));
        assertThat(dump().placesOf("Семён")).contains("public.person_g1.name", "public.dialog.current");
    }

    @AfterEach
    void close() {
        store.close();
        TestPostgres.drop(address);
    }

    @Test
    void who_is_forgotten_is_named_nowhere_and_all_else_stays() throws SQLException {
        String before = asked("select count(*) || ' ' || max(position) from event");

        store.forgets(semyon);

        dump().hasNowhere(OF_SEMYON);
        assertThat(asked("select count(*) from data_key where wrapped is null and destroyed_at is not null"))
                .isEqualTo("1");
        assertThat(asked("select name from person where name is not null")).isEqualTo("Лиза Верная");
        assertThat(asked("select count(*) from person")).isEqualTo("2");
        assertThat(asked("select count(*) - 1 || ' ' || max(position) - 1 from event"))
                .isEqualTo(before);
        assertThat(asked("select current is null from dialog where chat_id = 4711200302"))
                .isEqualTo("t");
    }

    @Test
    void the_tables_are_what_the_events_make_of_them_after_it_also_when_they_are_built_anew() throws SQLException {
        store.forgets(semyon);
        assertThat(store.wrong()).isEmpty();

        store.replaysAll();

        assertThat(store.wrong()).isEmpty();
        dump().hasNowhere(OF_SEMYON);
        assertThat(asked("select name from person where name is not null")).isEqualTo("Лиза Верная");
    }

    @Test
    void a_rebuild_forgets_once_more_and_disturbs_nobody_by_it() throws SQLException {
        store.forgets(semyon);
        TestPostgres.execute(address, "update dialog set current = 'desk.found|x'");

        store.replaysAll();

        assertThat(asked("select string_agg(current, '') from dialog")).isEqualTo("desk.found|x");
        assertThat(asked("select count(*) from forgotten")).isEqualTo("1");
    }

    @Test
    void each_instance_drops_the_person_from_memory_and_lists_who_it_was() throws Exception {
        Path other = directory.resolve("other");
        try (var second = new StoreOnTrial(address, keys(1), other)) {
            Awaitility.await().atMost(PATIENCE).until(() -> !second.told(semyon).isEmpty());
            store.forgets(semyon);
            store.looksWhoIsForgotten();
            second.looksWhoIsForgotten();
            assertThat(store.told(semyon)).isEmpty();
            assertThat(second.told(semyon)).isEmpty();
            assertThat(second.inMemory(semyon).key()).isNull();
        }
        for (Path list : new Path[] {directory.resolve("forgotten"), other.resolve("forgotten")}) {
            assertThat(Files.readString(list)).startsWith(semyon.value() + " ").hasLineCount(1);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(list)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void an_older_copy_forgets_again_at_the_start() throws SQLException {
        store.close();
        var copy = copied();
        store = new StoreOnTrial(address, keys(1), directory).started();
        store.forgets(semyon);
        store.looksWhoIsForgotten();
        assertThat(dump(copy).placesOf("Семён")).isNotEmpty();

        try (var restored = new StoreOnTrial(copy, keys(1), directory)) {
            assertThat(restored.forgetsAgain()).isOne();
            restored.started();
            Awaitility.await().atMost(PATIENCE).untilAsserted(() -> dump(copy).hasNowhere(OF_SEMYON));
            assertThat(TestPostgres.ask(copy, "select count(*) from person")).isEqualTo("2");
            assertThat(restored.wrong()).isEmpty();
            assertThat(restored.forgetsAgain()).isZero();
        } finally {
            TestPostgres.drop(copy);
        }
    }

    @Test
    void a_damaged_list_is_no_empty_list() throws Exception {
        Files.writeString(directory.resolve("forgotten"), "somebody\n");
        assertThatThrownBy(store::forgetsAgain).hasMessageContaining("forgotten");
    }

    private DatabaseAddress copied() throws SQLException {
        var copy = at(address.database() + "copy");
        TestPostgres.execute(
                at("postgres"),
                "create database " + copy.database() + " owner " + address.user() + " template " + address.database());
        return copy;
    }

    private DatabaseAddress at(String name) {
        return new DatabaseAddress(
                address.host(),
                address.port(),
                name,
                address.user(),
                address.password(),
                address.sslMode(),
                address.schema());
    }

    private Dump dump() throws SQLException {
        return dump(address);
    }

    private static Dump dump(DatabaseAddress of) throws SQLException {
        String url = "jdbc:postgresql://%s:%d/%s".formatted(of.host(), of.port(), of.database());
        try (var connection = DriverManager.getConnection(url, of.user(), of.password())) {
            return Dump.of(connection);
        }
    }

    private String asked(String sql) throws SQLException {
        return TestPostgres.ask(address, sql);
    }
}
