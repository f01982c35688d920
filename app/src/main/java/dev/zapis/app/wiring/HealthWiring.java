package dev.zapis.app.wiring;

import dev.zapis.app.boot.BotLifecycle;
import dev.zapis.app.boot.ReadModelGate;
import dev.zapis.app.config.Settings;
import dev.zapis.app.monitoring.BotHealth;
import dev.zapis.app.monitoring.FreeSpaceHealth;
import dev.zapis.app.monitoring.MetricsSampler;
import dev.zapis.app.monitoring.PoolHealth;
import dev.zapis.app.monitoring.ReadTablesHealth;
import dev.zapis.app.postgres.DatabaseLifecycle;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.projection.ProjectionEngine;
import java.nio.file.Files;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** What the product's health says beside Spring's own; the beans' names are those of the parts of the answer. */
@Configuration(proxyBeanMethods = false)
class HealthWiring {

    @Bean
    BotHealth botHealthIndicator(BotLifecycle bot, PoolHealth pool, DatabaseLifecycle server, ReadModelGate gate) {
        return new BotHealth(bot, pool, server, gate);
    }

    // In the place of Spring's own, of the same name.
    @Bean
    FreeSpaceHealth diskSpaceHealthIndicator(
            Settings settings, @Value("${management.health.diskspace.threshold}") DataSize least) {
        return new FreeSpaceHealth(settings.home(), least, Files::getFileStore);
    }

    @Bean
    ReadTablesHealth readTablesHealthIndicator(ProjectionEngine projections, MetricsSampler sampler) {
        return new ReadTablesHealth(projections, sampler);
    }

    @Bean
    PoolHealth poolHealthIndicator(Database pool) {
        return new PoolHealth(pool);
    }
}
