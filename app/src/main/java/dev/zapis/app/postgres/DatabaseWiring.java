package dev.zapis.app.postgres;

import dev.zapis.app.config.DatabaseCredentials;
import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.postgresql.client.SSLMode;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the drivers and the migrations where the database is; asking for the address waits until it is ready. */
@Configuration(proxyBeanMethods = false)
class DatabaseWiring {

    @Bean
    DatabaseCredentials databaseCredentials(DatabaseLifecycle database) {
        return database.address();
    }

    @Bean
    R2dbcConnectionDetails r2dbcConnectionDetails(DatabaseCredentials address) {
        return () -> options(address);
    }

    // Flyway is switched on by the one kind of details and told where to go by the other: this bean is both.
    @Bean
    Jdbc jdbcConnectionDetails(DatabaseCredentials address) {
        return new Jdbc(address);
    }

    @Bean
    FlywayConfigurationCustomizer flywaySchema(DatabaseCredentials address) {
        String schema = address.schema();
        return flyway -> {
            if (schema != null) flyway.defaultSchema(schema);
        };
    }

    private static ConnectionFactoryOptions options(DatabaseCredentials address) {
        var options = ConnectionFactoryOptions.builder()
                .option(ConnectionFactoryOptions.DRIVER, "postgresql")
                .option(ConnectionFactoryOptions.HOST, address.host())
                .option(ConnectionFactoryOptions.PORT, address.port())
                .option(ConnectionFactoryOptions.DATABASE, address.database())
                .option(ConnectionFactoryOptions.USER, address.user())
                .option(ConnectionFactoryOptions.CONNECT_TIMEOUT, Duration.ofSeconds(10))
                .option(PostgresqlConnectionFactoryProvider.APPLICATION_NAME, "zapis")
                .option(PostgresqlConnectionFactoryProvider.SSL_MODE, SSLMode.fromValue(address.sslmode()));
        if (address.password() != null) options.option(ConnectionFactoryOptions.PASSWORD, address.password());
        if (address.schema() != null) options.option(PostgresqlConnectionFactoryProvider.SCHEMA, address.schema());
        return options.build();
    }

    record Jdbc(DatabaseCredentials address) implements JdbcConnectionDetails, FlywayConnectionDetails {

        @Override
        public String getUsername() {
            return address.user();
        }

        @Override
        public @Nullable String getPassword() {
            return address.password();
        }

        @Override
        public String getJdbcUrl() {
            return address.jdbcUrl();
        }

        @Override
        public String getDriverClassName() {
            return "org.postgresql.Driver";
        }
    }
}
