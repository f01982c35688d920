package dev.zapis.app.wiring;

import dev.zapis.app.session.CommandSender;
import dev.zapis.app.session.HmacHasher;
import dev.zapis.app.session.ProductClock;
import dev.zapis.app.session.QuerySender;
import dev.zapis.app.session.TextOverrideService;
import dev.zapis.app.store.StoreKeyring;
import dev.zapis.command.CommandModule;
import dev.zapis.command.KeyedHasher;
import dev.zapis.command.TextPatternPolicy;
import dev.zapis.command.person.AddNames;
import dev.zapis.events.parts.SliceParts;
import dev.zapis.events.policy.PolicyCatalog;
import dev.zapis.eventstore.EventLog;
import dev.zapis.eventstore.axon.AxonEventStoreConfigurer;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.projection.ProjectionEngine;
import dev.zapis.query.QueryModule;
import dev.zapis.query.office.BotText;
import dev.zapis.query.person.NewNames;
import dev.zapis.query.state.SystemStatus;
import java.time.Clock;
import java.time.InstantSource;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** Axon by hand: its Spring extension is not made for this Spring Boot. */
@Configuration(proxyBeanMethods = false)
class AxonWiring {

    /** Where slices lie: what they bring is found there. */
    @Bean
    SliceParts sliceParts() {
        return SliceParts.PRODUCT;
    }

    @Bean
    ProductClock productClock(Database pool) {
        return new ProductClock(pool, Clock.systemUTC());
    }

    @Bean
    HmacHasher hmacHasher(StoreKeyring key) {
        return key.hash();
    }

    @Bean(destroyMethod = "shutdown")
    AxonConfiguration axon(
            AxonEventStoreConfigurer overLog,
            SliceParts parts,
            ProductClock clock,
            HmacHasher hash,
            DatabaseClient database,
            SystemStatus.Source statusSource,
            TextOverrideService overrides) {
        PolicyCatalog policies = PolicyCatalog.of(parts);
        EventSourcingConfigurer axon = EventSourcingConfigurer.create();
        overLog.configure(axon);
        // What handlers of commands and queries may ask Axon for.
        axon.componentRegistry(registry -> registry.registerComponent(InstantSource.class, c -> clock)
                .registerComponent(KeyedHasher.class, c -> hash)
                .registerComponent(DatabaseClient.class, c -> database)
                .registerComponent(SystemStatus.Source.class, c -> statusSource)
                .registerComponent(NewNames.Keys.class, c -> name -> AddNames.keys(name, hash))
                .registerComponent(TextPatternPolicy.class, c -> overrides)
                .registerComponent(PolicyCatalog.class, c -> policies)
                .registerComponent(BotText.Source.class, c -> overrides));
        CommandModule.configure(axon, parts);
        return axon.start();
    }

    @Bean
    CommandSender commandSender(AxonConfiguration axon, EventLog log, ProductClock clock) {
        return new CommandSender(axon.getComponent(CommandBus.class), log, clock);
    }

    @Bean
    QuerySender querySender(AxonConfiguration axon, ProjectionEngine projections, SliceParts parts) {
        return new QuerySender(QueryModule.handlers(axon::getComponent, parts), projections);
    }
}
