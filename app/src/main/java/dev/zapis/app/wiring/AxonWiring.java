package dev.zapis.app.wiring;

import dev.zapis.app.opening.StoreKey;
import dev.zapis.app.visit.BotWords;
import dev.zapis.app.visit.KeyedHash;
import dev.zapis.app.visit.Orders;
import dev.zapis.app.visit.ProductClock;
import dev.zapis.app.visit.Questions;
import dev.zapis.command.Commands;
import dev.zapis.command.Fingerprint;
import dev.zapis.command.Wording;
import dev.zapis.command.person.AddNames;
import dev.zapis.eventstore.EventLog;
import dev.zapis.eventstore.axon.AxonOverLog;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.projection.Projections;
import dev.zapis.query.Queries;
import dev.zapis.query.office.BotText;
import dev.zapis.query.person.NewNames;
import dev.zapis.query.state.HouseState;
import java.time.Clock;
import java.time.InstantSource;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.queryhandling.gateway.QueryGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** Axon by hand: its Spring extension is not made for this Spring Boot. */
@Configuration(proxyBeanMethods = false)
class AxonWiring {

    @Bean
    ProductClock productClock(Database pool) {
        return new ProductClock(pool, Clock.systemUTC());
    }

    @Bean
    KeyedHash keyedHash(StoreKey key) {
        return key.hash();
    }

    @Bean(destroyMethod = "shutdown")
    AxonConfiguration axon(AxonOverLog overLog, Parts parts) {
        EventSourcingConfigurer axon = EventSourcingConfigurer.create();
        overLog.configure(axon);
        axon.componentRegistry(registry -> registry.registerComponent(InstantSource.class, c -> parts.clock())
                .registerComponent(Fingerprint.class, c -> parts.hash())
                .registerComponent(DatabaseClient.class, c -> parts.database())
                .registerComponent(HouseState.Source.class, c -> parts.lookout())
                .registerComponent(NewNames.Keys.class, c -> name -> AddNames.keys(name, parts.hash()))
                .registerComponent(Wording.class, c -> parts.words())
                .registerComponent(BotText.Source.class, c -> parts.words()));
        Commands.configure(axon);
        Queries.configure(axon);
        return axon.start();
    }

    /** What handlers may ask Axon for. */
    record Parts(
            ProductClock clock, KeyedHash hash, DatabaseClient database, HouseState.Source lookout, BotWords words) {}

    @Bean
    Parts parts(
            ProductClock clock, KeyedHash hash, DatabaseClient database, HouseState.Source lookout, BotWords words) {
        return new Parts(clock, hash, database, lookout, words);
    }

    @Bean
    Orders orders(AxonConfiguration axon, EventLog log, ProductClock clock) {
        return new Orders(axon.getComponent(CommandBus.class), log, clock);
    }

    @Bean
    Questions questions(AxonConfiguration axon, Projections projections) {
        return new Questions(axon.getComponent(QueryGateway.class), projections);
    }
}
