package dev.zapis.eventstore.postgres;

import dev.zapis.eventstore.postgres.connection.BinaryCodec;
import dev.zapis.eventstore.postgres.connection.ConnectionRunner;
import dev.zapis.eventstore.postgres.connection.SessionSettings;
import io.netty.buffer.ByteBufAllocator;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.postgresql.codec.CodecRegistry;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.resources.LoopResources;

/** One database as an instance of the program sees it: a pool of connections and event loops of its own. */
public final class Database {

    /** Every statement has ended on the server by then. */
    public static final Duration STATEMENT_LIMIT = Duration.ofSeconds(10);

    private static final int PREPARED_STATEMENTS_PER_CONNECTION = 128;

    /** An odd number: two loops are drawn for each new connection, so of an even number only every other is used. */
    private static final int LOOPS = Runtime.getRuntime().availableProcessors() | 1;

    private final DatabaseAddress address;
    private final DatabaseLimits limits;
    private final LoopResources loops;
    private final ConnectionPool pool;
    private final ConnectionRunner connections;

    private Database(DatabaseAddress address, int connections, DatabaseLimits limits) {
        this.address = address;
        this.limits = limits;
        this.loops = LoopResources.create("zapis-database", 1, LOOPS, true, false);
        this.pool = new ConnectionPool(
                poolOf(new PostgresqlConnectionFactory(settings("zapis").build()), connections));
        this.connections = new ConnectionRunner(pool, limits.acquire());
    }

    /** No connection is made before it is needed; {@code connections} is the pool's size. */
    public static Database open(DatabaseAddress address, int connections) {
        return open(address, connections, DatabaseLimits.PRODUCT);
    }

    /** The same with other limits than the product's. */
    public static Database open(DatabaseAddress address, int connections, DatabaseLimits limits) {
        return new Database(address, connections, limits);
    }

    public DatabaseLimits limits() {
        return limits;
    }

    /** The pool. What its connections answer must not be cancelled: see {@link #use} and {@link #toTheEnd}. */
    public ConnectionFactory connections() {
        return pool;
    }

    /** Works on a pooled connection to the end, even if the subscriber cancels. */
    public <T> Mono<T> use(Function<Connection, Mono<T>> work) {
        return connections.use(work);
    }

    /** As {@link #use}, in one transaction. */
    public <T> Mono<T> transact(Function<Connection, Mono<T>> work) {
        return connections.transact(work);
    }

    /** Keeps a cancel away from work on the pool's connections, which then runs to its end. */
    public static <T> Mono<T> toTheEnd(Mono<T> work) {
        return ConnectionRunner.toTheEnd(work);
    }

    /** A connection beside the pool; the caller closes it. Fails when the server is silent for too long. */
    public Mono<PostgresqlConnection> dedicated(String role) {
        return dedicated(role, Map.of());
    }

    /** As {@link #dedicated(String)}, with settings of the session. */
    public Mono<PostgresqlConnection> dedicated(String role, Map<String, String> session) {
        // The driver looks for its extensions in files: once, and on no event loop.
        var factory = Mono.fromSupplier(() -> new PostgresqlConnectionFactory(
                        settings("zapis " + role).options(together(session)).build()))
                .subscribeOn(Schedulers.boundedElastic())
                .cache();
        // Its own limit ends when the socket is open: the server may fall silent after that.
        return factory.flatMap(PostgresqlConnectionFactory::create).timeout(limits.connect());
    }

    /** Makes the pool's first connections, so that the first request doesn't wait for them. */
    public Mono<Void> warmUp() {
        return pool.warmup().then();
    }

    /** Closes all connections of the pool, then the event loops; a connection that is broken already needs no goodbye. */
    public Mono<Void> close() {
        return pool.disposeLater().onErrorComplete().then(loops.disposeLater(Duration.ZERO, limits.connect()));
    }

    private static Map<String, String> together(Map<String, String> session) {
        var all = new HashMap<>(SessionSettings.OPTIONS);
        all.putAll(session);
        return all;
    }

    private PostgresqlConnectionConfiguration.Builder settings(String application) {
        var settings = PostgresqlConnectionConfiguration.builder()
                .host(address.host())
                .port(address.port())
                .database(address.database())
                .username(address.user())
                .password(address.password())
                .sslMode(address.sslMode())
                .applicationName(application)
                .connectTimeout(limits.connect())
                .tcpKeepAlive(true)
                .loopResources(loops)
                // As text each byte[] is parsed from hex by a regular expression, and each time by a pattern.
                .forceBinary(true)
                .preparedStatementCacheQueries(PREPARED_STATEMENTS_PER_CONNECTION)
                .codecRegistrar(Database::addCodecs)
                .options(SessionSettings.OPTIONS);
        return address.schema() == null ? settings : settings.schema(address.schema());
    }

    private static Publisher<Void> addCodecs(
            PostgresqlConnection connection, ByteBufAllocator allocator, CodecRegistry registry) {
        return Mono.fromRunnable(() -> BinaryCodec.register(registry, allocator));
    }

    private ConnectionPoolConfiguration poolOf(ConnectionFactory connections, int size) {
        return ConnectionPoolConfiguration.builder(connections)
                .name("zapis")
                .initialSize(Math.min(2, size))
                .maxSize(size)
                // A restart of the server leaves a pool of dead connections: pass over all of them.
                .acquireRetry(size)
                .maxAcquireTime(limits.acquire())
                .maxCreateConnectionTime(limits.connect())
                .maxValidationTime(Duration.ofSeconds(1))
                .maxIdleTime(Duration.ofMinutes(10))
                .maxLifeTime(Duration.ofMinutes(30))
                .build();
    }
}
