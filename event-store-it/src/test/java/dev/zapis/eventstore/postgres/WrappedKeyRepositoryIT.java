package dev.zapis.eventstore.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.AppendConflictException;
import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.DataKey;
import dev.zapis.eventstore.NewEvent;
import dev.zapis.eventstore.TestPostgres;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class WrappedKeyRepositoryIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PEOPLE = 1_201;

    private final DatabaseAddress address = TestPostgres.fresh();
    private final Database database = TestPostgres.open(address, 4);
    private final PostgresEventLog log = PostgresEventLog.open(database);
    private final WrappedKeyRepository keys = new WrappedKeyRepository(database);

    @AfterEach
    void close() {
        log.close().then(database.close()).block(PATIENCE);
        TestPostgres.drop(address);
    }

    @Test
    void the_first_secret_stays() {
        assertThat(seal().secret()).isNull();
        keys.keep(bytes("one")).block(PATIENCE);
        assertThat(keys.keep(bytes("two")).block(PATIENCE)).isEqualTo(bytes("one"));
        assertThat(seal().secret()).isEqualTo(bytes("one"));
    }

    @Test
    void all_keys_are_wrapped_anew_in_one_go_and_destroyed_ones_stay_away() throws SQLException {
        keys.keep(bytes("secret")).block(PATIENCE);
        given(PEOPLE);
        destroy("p7");

        Long many = keys.rewrapped(bytes("secret"), old -> bytes(new String(old, UTF_8) + " anew"))
                .block(PATIENCE);

        assertThat(many).isEqualTo(PEOPLE - 1);
        assertThat(TestPostgres.ask(
                        address,
                        "select count(*) from data_key where convert_from(wrapped, 'UTF8') = subject || ' key anew'"))
                .isEqualTo(Integer.toString(PEOPLE - 1));
        assertThat(seal().secret()).isEqualTo(bytes("secret anew"));
        assertThat(log.dataKey("p7").blockOptional(PATIENCE)).isEmpty();
    }

    @Test
    void what_fails_in_the_middle_has_changed_nothing() {
        keys.keep(bytes("secret")).block(PATIENCE);
        given(3);

        assertThatThrownBy(() -> keys.rewrapped(bytes("secret"), WrappedKeyRepositoryIT::failingAtP2)
                        .block(PATIENCE))
                .hasMessageContaining("p2");

        assertThat(seal().secret()).isEqualTo(bytes("secret"));
        assertThat(log.dataKey("p0").block(PATIENCE)).isEqualTo(bytes("p0 key"));
    }

    @Test
    void a_secret_that_has_become_another_is_left_alone_with_all_keys() {
        keys.keep(bytes("secret")).block(PATIENCE);
        given(1);

        assertThat(keys.rewrapped(bytes("before"), old -> bytes("lost")).blockOptional(PATIENCE))
                .isEmpty();

        assertThat(log.dataKey("p0").block(PATIENCE)).isEqualTo(bytes("p0 key"));
    }

    @Test
    void a_destroyed_key_is_told_and_never_comes_back() {
        given(2);
        Flux<String> heard = new NotificationListener(database, List.of(WrappedKeyRepository.CHANNEL)).heard();
        var calls = new AtomicInteger();
        var listening = heard.subscribe(call -> calls.incrementAndGet());
        Awaitility.await().atMost(PATIENCE).until(() -> calls.get() == 1);

        destroy("p1");
        destroy("p1");

        Awaitility.await().atMost(PATIENCE).until(() -> calls.get() == 2);
        listening.dispose();
        assertThat(keys.destroyed()
                        .map(WrappedKeyRepository.Destroyed::subject)
                        .collectList()
                        .block(PATIENCE))
                .containsExactly("p1");
        assertThat(keys.there(List.of("p0", "p1", "p2")).block(PATIENCE)).containsExactly("p0");
        assertThatThrownBy(() -> TestPostgres.execute(
                        address, "update data_key set wrapped = 'x', destroyed_at = null where subject = 'p1'"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> record("p1", "another key")).isInstanceOf(AppendConflictException.class);
    }

    private static byte[] failingAtP2(byte[] wrapped) {
        String text = new String(wrapped, UTF_8);
        if (text.startsWith("p2")) {
            throw new IllegalStateException(text);
        }
        return bytes(text + " anew");
    }

    private void destroy(String subject) {
        database.use(connection -> Sql.update(connection, WrappedKeyRepository.DESTROY, subject))
                .block(PATIENCE);
    }

    private void given(int people) {
        List<NewEvent> events =
                IntStream.range(0, people).mapToObj(one -> event("p" + one)).toList();
        List<DataKey> wrapped = events.stream()
                .map(event -> new DataKey(Objects.requireNonNull(event.subject()), bytes(event.subject() + " key")))
                .toList();
        log.append(new Append(events, new Criteria(List.of()), 0, wrapped)).block(PATIENCE);
    }

    private void record(String subject, String key) {
        var wrapped = List.of(new DataKey(subject, bytes(key)));
        log.append(new Append(List.of(event(subject)), new Criteria(List.of()), 0, wrapped))
                .block(PATIENCE);
    }

    private static NewEvent event(String subject) {
        return new NewEvent(UUID.randomUUID(), "test.Known", "1", bytes("{}"), bytes("{}"), Set.of(), subject);
    }

    private WrappedKeyRepository.Seal seal() {
        return Objects.requireNonNull(keys.seal().block(PATIENCE));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
