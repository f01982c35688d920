package dev.zapis.bench.axon4;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;

/** Axon 4 over its JDBC event store, a connection for each thread; each unit of work is one transaction. */
final class Axon4 {

    private Axon4() {}

    static HikariDataSource pool(String url, String user, String password, int threads) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(threads);
        config.setAutoCommit(false);
        return new HikariDataSource(config);
    }

    static Configuration start(DataSource pool) {
        ConnectionProvider connections =
                new UnitOfWorkAwareConnectionProviderWrapper(new DataSourceConnectionProvider(pool));
        Serializer json = JacksonSerializer.defaultSerializer();
        return DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(c -> json)
                .configureEmbeddedEventStore(c -> engine(connections, json))
                .configureAggregate(DeskDay.class)
                .start();
    }

    private static EventStorageEngine engine(ConnectionProvider connections, Serializer json) {
        return JdbcEventStorageEngine.builder()
                .snapshotSerializer(json)
                .eventSerializer(json)
                .connectionProvider(connections)
                .transactionManager(NoTransactionManager.INSTANCE)
                .build();
    }

    /** The tables, unless an earlier process has made them. */
    static void createTables(DataSource pool) throws SQLException {
        try (var connection = pool.getConnection();
                var tables = connection.getMetaData().getTables(null, null, "domainevententry", null)) {
            if (!tables.next()) {
                var factory = PostgresEventTableFactory.INSTANCE;
                var schema = EventSchema.builder().build();
                factory.createDomainEventTable(connection, schema).execute();
                factory.createSnapshotEventTable(connection, schema).execute();
                connection.commit();
            }
        }
    }
}
