package dev.zapis.app.wiring;

import dev.zapis.app.config.DatabaseAddress;
import dev.zapis.app.config.HomeName;
import dev.zapis.app.config.MasterKey;
import dev.zapis.app.config.MasterKeyFile;
import dev.zapis.app.config.Settings;
import dev.zapis.app.database.Pools;
import dev.zapis.eventstore.Handling;
import dev.zapis.eventstore.axon.AesDataCipher;
import dev.zapis.eventstore.axon.AxonOverLog;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import dev.zapis.eventstore.projection.Projection;
import dev.zapis.eventstore.projection.Projections;
import dev.zapis.query.Queries;
import dev.zapis.query.ReadModel;
import io.r2dbc.spi.ConnectionFactory;
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
    private static final int MASTER_KEY_ID = 1;
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

    @Bean
    MasterKey masterKey(Settings settings) {
        return MasterKeyFile.keyOf(settings);
    }

    // Axon joins on futures: decisions never run on the threads that the database answers on.
    @Bean(destroyMethod = "dispose")
    Scheduler deciding() {
        return Schedulers.newBoundedElastic(DECIDING_THREADS, DECIDING_QUEUE, "deciding");
    }

    @Bean
    AxonOverLog axonOverLog(PostgresEventLog log, MasterKey key, Scheduler deciding) {
        var personal = new PersonalMarks(EventTypes.all());
        return new AxonOverLog(log, personal, new AesDataCipher(key.bytes(), MASTER_KEY_ID), deciding);
    }

    @Bean(destroyMethod = "")
    Projections projections(Database pool, PostgresEventLog log, AxonOverLog axon, Settings settings) {
        return new Projections(
                pool,
                log,
                Queries.readModels().stream()
                        .map(model -> projection(model, axon.handling(model.component())))
                        .toList(),
                HomeName.of(settings.home()));
    }

    private static Projection projection(ReadModel model, Handling handling) {
        return new Projection(model.name(), model.version(), model.sql(), handling);
    }
}
