package dev.zapis.app.wiring;

import dev.zapis.app.config.DatabaseAddress;
import dev.zapis.app.config.HomeName;
import dev.zapis.app.config.MasterKeys;
import dev.zapis.app.config.Settings;
import dev.zapis.app.database.Pools;
import dev.zapis.app.opening.StoreKey;
import dev.zapis.app.start.Awaited;
import dev.zapis.eventstore.axon.AxonOverLog;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import dev.zapis.eventstore.projection.Projections;
import io.r2dbc.spi.ConnectionFactory;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The event log and the read tables that follow it; all of it waits for the migrations. */
@Configuration(proxyBeanMethods = false)
class LogWiring {

    private static final int CONNECTIONS = 16;
    private static final long KEY_LIMIT_SECONDS = 60;
    private static final int DECIDING_THREADS = 8;
    private static final int DECIDING_QUEUE = 10_000;

    @Bean(destroyMethod = "")
    Database pool(DatabaseAddress address, FlywayMigrationInitializer migrated) {
        return Pools.of(address, CONNECTIONS);
    }

    @Bean(destroyMethod = "")
    ConnectionFactory connectionFactory(Database pool) {
        return pool.connections();
    }

    @Bean
    DatabaseClient databaseClient(ConnectionFactory connections) {
        return DatabaseClient.create(connections);
    }

    @Bean(destroyMethod = "")
    PostgresEventLog eventLog(Database pool) {
        return PostgresEventLog.open(pool);
    }

    // What decides and what reads the log is made with it: the start waits here, as it does for the migrations.
    @Bean
    StoreKey storeKey(Database pool, MasterKeys keys) throws InterruptedException {
        return Awaited.of(StoreKey.of(pool, keys), KEY_LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    // Axon joins on futures: decisions never run on the threads that the database answers on.
    @Bean(destroyMethod = "dispose")
    Scheduler deciding() {
        return Schedulers.newBoundedElastic(DECIDING_THREADS, DECIDING_QUEUE, "deciding");
    }

    @Bean
    AxonOverLog axonOverLog(PostgresEventLog log, StoreKey key, Scheduler deciding) {
        return StoreAtHand.axon(log, key, deciding);
    }

    @Bean(destroyMethod = "")
    Projections projections(Database pool, PostgresEventLog log, AxonOverLog axon, Settings settings) {
        return new Projections(pool, log, StoreAtHand.readTables(axon), HomeName.of(settings.home()));
    }
}
