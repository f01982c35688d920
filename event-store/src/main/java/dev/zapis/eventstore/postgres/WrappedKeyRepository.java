package dev.zapis.eventstore.postgres;

import static dev.zapis.eventstore.postgres.Sql.present;

import dev.zapis.eventstore.DataKey;
import io.r2dbc.spi.Connection;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All that is wrapped by the master key: people's data keys, and the secret of the store that fingerprints are made under. */
public final class WrappedKeyRepository {

    /** Destroys the data key of a person, for ever; to be executed in whatever transaction forgets them. */
    public static final String DESTROY =
            "update data_key set wrapped = null, destroyed_at = clock_timestamp() where subject = $1 and wrapped is not null";

    /** On this channel the database tells that somebody was forgotten. */
    public static final String CHANNEL = "forgotten";

    private static final String SEAL = "select key_check, secret from store";
    private static final String KEEP = "update store set secret = coalesce(secret, $1) returning secret";
    private static final String EXCHANGE = "update store set secret = $1 where secret = $2";
    private static final String DESTROYED =
            "select subject, destroyed_at from data_key where destroyed_at is not null order by subject";
    private static final String THERE = "select subject from data_key where subject = any ($1) and wrapped is not null";
    private static final String PAGE =
            "select subject, wrapped from data_key where subject > $1 and wrapped is not null"
                    + " order by subject limit " + WrappedKeyRepository.MOST + " for update";
    private static final String REWRAP = "update data_key k set wrapped = v.wrapped"
            + " from unnest($1::text[], $2::bytea[]) as v (subject, wrapped) where k.subject = v.subject";
    private static final int MOST = 500;

    private final Database database;

    public WrappedKeyRepository(Database database) {
        this.database = database;
    }

    /**
     * By what the master key is recognised.
     *
     * @param keyCheck a fingerprint; none in a store that was never worked with
     * @param secret the wrapped secret; none in a store from before there was one
     */
    public record Seal(@Nullable String keyCheck, byte @Nullable [] secret) {}

    /** Somebody who was forgotten, by id. */
    public record Destroyed(String subject, Instant at) {}

    public Mono<Seal> seal() {
        return database.use(connection ->
                Sql.row(connection, SEAL, row -> new Seal(row.get(0, String.class), row.get(1, byte[].class))));
    }

    /** Gives the store a wrapped secret; answers the one that it has, which somebody else may have given it first. */
    public Mono<byte[]> keep(byte[] secret) {
        return database.use(
                connection -> Sql.row(connection, KEEP, row -> present(row.get(0, byte[].class)), (Object) secret));
    }

    /** All who were forgotten. */
    public Flux<Destroyed> destroyed() {
        return database.use(connection -> Sql.rows(
                                connection,
                                DESTROYED,
                                row -> new Destroyed(
                                        present(row.get(0, String.class)), present(row.get(1, Instant.class))))
                        .collectList())
                .flatMapIterable(all -> all);
    }

    /** Those of the subjects who have a data key. */
    public Mono<List<String>> there(List<String> subjects) {
        return database.use(connection -> Sql.rows(connection, THERE, row -> present(row.get(0, String.class)), (Object)
                        subjects.toArray(String[]::new))
                .collectList());
    }

    /**
     * Wraps everything anew, all or nothing. No instance may be running.
     *
     * @param secret the wrapped secret as it was read
     * @param rewrap makes the new form of a wrapped key
     * @return how many data keys there are; empty where the secret has become another one meanwhile
     */
    public Mono<Long> rewrapped(byte[] secret, UnaryOperator<byte[]> rewrap) {
        return database.transact(connection -> Sql.update(connection, EXCHANGE, rewrap.apply(secret), secret)
                .filter(exchanged -> exchanged == 1)
                .flatMap(exchanged -> rewrapped(connection, "", rewrap)
                        .expand(page -> page.isEmpty()
                                ? Mono.empty()
                                : rewrapped(connection, page.getLast().subject(), rewrap))
                        .map(page -> (long) page.size())
                        .reduce(0L, Long::sum)));
    }

    private static Mono<List<DataKey>> rewrapped(Connection connection, String after, UnaryOperator<byte[]> rewrap) {
        return page(connection, after)
                .flatMap(page -> rewrapped(connection, page, rewrap).thenReturn(page));
    }

    private static Mono<List<DataKey>> page(Connection connection, String after) {
        return Sql.rows(
                        connection,
                        PAGE,
                        row -> new DataKey(present(row.get(0, String.class)), present(row.get(1, byte[].class))),
                        after)
                .collectList();
    }

    private static Mono<Long> rewrapped(Connection connection, List<DataKey> page, UnaryOperator<byte[]> rewrap) {
        if (page.isEmpty()) {
            return Mono.just(0L);
        }
        String[] subjects = page.stream().map(DataKey::subject).toArray(String[]::new);
        byte[][] wrapped = page.stream().map(DataKey::wrapped).map(rewrap).toArray(byte[][]::new);
        return Sql.update(connection, REWRAP, subjects, wrapped);
    }
}
