package dev.zapis.app.wiring;

import static dev.zapis.app.wiring.StoreOnTrial.MIGRATIONS;
import static dev.zapis.app.wiring.StoreOnTrial.OFFICE;
import static dev.zapis.app.wiring.StoreOnTrial.PATIENCE;
import static dev.zapis.app.wiring.StoreOnTrial.keys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.AlreadyHandled;
import dev.zapis.command.Command;
import dev.zapis.command.CommandId;
import dev.zapis.command.MetadataKeys;
import dev.zapis.command.Refused;
import dev.zapis.command.desk.BookDesk;
import dev.zapis.command.person.GiveConsent;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.person.PersonId;
import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.AppendConflictException;
import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.Criterion;
import dev.zapis.eventstore.NewEvent;
import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A store that the code of an earlier commit has made, under the key of digits 1: an office with a desk that Anna has booked, somebody
 * listed, somebody forgotten. The rows are as they were then; the read tables are built anew.
 */
class LastingBytesIT {

    private static final Path STORE = Path.of("src/test/resources/stores/feb24e8.sql");

    /** The newest migration of that commit. */
    private static final String THEN = "2026.11.21.41";

    private static final long ANNAS = 4_711_200_401L;
    private static final PersonId ANNA = made("Анна Старая");
    private static final PersonId BORIS = made("Борис Забытый");
    private static final DeskId DESK = new DeskId(new CommandId(Ids.derived("old desk")).makes("desk"));

    private final DatabaseAddress address = TestPostgres.asOf(THEN, MIGRATIONS);

    @TempDir
    private Path directory;

    @AfterEach
    void drop() {
        TestPostgres.drop(address);
    }

    private static PersonId made(String name) {
        return new PersonId(new CommandId(Ids.derived(name)).makes("person"));
    }

    /** Stored as it was, and then met by the migrations of today. */
    private StoreOnTrial opened() throws IOException, SQLException {
        TestPostgres.execute(
                address, "set session_replication_role = replica; delete from store; " + Files.readString(STORE));
        TestPostgres.migrate(address, MIGRATIONS);
        return new StoreOnTrial(address, keys(1), directory).started();
    }

    @Test
    void a_store_of_before_is_opened_read_verified_and_continued() throws Exception {
        try (var store = opened()) {
            assertThat(store.told(ANNA)).contains(Map.of("name", "Анна Старая"));
            assertThat(store.told(BORIS)).isEmpty();
            assertThat(store.inMemory(ANNA).at())
                    .isEqualTo(store.inMemory(ANNA).recordedAt())
                    .isEqualTo("2026-11-30T06:53:41.652401Z");

            assertThatThrownBy(() -> store.registers("анна старая", ANNAS + 10))
                    .hasMessageContaining("person.name-taken");
            PersonId later = store.registers("Глеб Новый", ANNAS + 11);

            assertThat(store.told(later)).contains(Map.of("name", "Глеб Новый"));
            assertThat(asked("select count(*) from desk_booking")).isEqualTo("1");
            assertThat(asked("select count(*) from event where occurred_at is null"))
                    .isEqualTo("16");
            assertThat(asked("select count(*) from event where occurred_at is not null"))
                    .isNotEqualTo("0");
            assertThat(store.wrong()).isEmpty();
        }
    }

    @Test
    void what_was_done_before_is_not_done_again_and_what_was_taken_is_taken() throws Exception {
        try (var store = opened()) {
            long agreed = ANNAS + 2;
            assertThat(asked("select count(*) from event_tag where tag = 'cmd="
                            + Ids.derived("consent " + agreed, Long.toString(agreed)) + "'"))
                    .isEqualTo("1");
            assertThatThrownBy(() -> store.asks(new GiveConsent(1), "consent " + agreed, agreed)
                            .block(PATIENCE))
                    .isInstanceOf(AlreadyHandled.class);
            Command booking = new BookDesk(OFFICE, DESK, LocalDate.of(2026, 12, 1), DayPart.ALL);
            assertThatThrownBy(() -> store.asks(booking, annas(store, "wishwishwishwishwish01"))
                            .block(PATIENCE))
                    .isInstanceOf(AlreadyHandled.class);
            assertThatThrownBy(() ->
                            store.asks(booking, annas(store, "another-wish")).block(PATIENCE))
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason())
                            .isEqualTo(AccessRefusal.ANOTHER_WISH));
            contradictsWhatIsNotKnownOfAnna(store);
            assertThat(asked("select max(position) from event")).isEqualTo("16");
        }
    }

    private static Map<String, String> annas(StoreOnTrial store, String wish) {
        return Map.of(
                MetadataKeys.ACTOR, ANNA.value(),
                MetadataKeys.ACCOUNT, store.key().hash().account(ANNAS).value(),
                MetadataKeys.TELEGRAM, Long.toString(ANNAS),
                MetadataKeys.COMMAND, Ids.derived("old booking"),
                MetadataKeys.WISH, wish);
    }

    /** The person's events stand at 4 to 6: a decision that knows 4 only meets the next one. */
    private static void contradictsWhatIsNotKnownOfAnna(StoreOnTrial store) {
        byte[] nothing = {'{', '}'};
        var event = new NewEvent(UUID.randomUUID(), "zapis.test.Any", "1", nothing, nothing, Set.of(), null);
        var annas = new Criteria(List.of(new Criterion(Set.of("person=" + ANNA.value()), Set.of())));
        var log = PostgresEventLog.open(store.pool());
        try {
            assertThatThrownBy(() -> log.append(new Append(List.of(event), annas, 4, List.of()))
                            .block(PATIENCE))
                    .isInstanceOfSatisfying(AppendConflictException.class, met -> assertThat(met.position())
                            .isEqualTo(5));
        } finally {
            log.close().block(PATIENCE);
        }
    }

    private String asked(String sql) throws SQLException {
        return TestPostgres.ask(address, sql);
    }
}
