package dev.zapis.app.wiring;

import dev.zapis.app.boot.BotLifecycle;
import dev.zapis.app.boot.OrderedLifecycle;
import dev.zapis.app.bootstrap.AdminSync;
import dev.zapis.app.bootstrap.Bootstrap;
import dev.zapis.app.bootstrap.ErasureReplay;
import dev.zapis.app.bootstrap.SampleDataLoader;
import dev.zapis.app.config.Settings;
import dev.zapis.app.postgres.DatabaseLifecycle;
import dev.zapis.app.session.CommandSender;
import dev.zapis.app.session.ProductClock;
import dev.zapis.app.store.ErasureSync;
import dev.zapis.app.store.RollbackDetector;
import dev.zapis.app.store.StoreCheckpointFile;
import dev.zapis.app.store.StoreOwnershipCheck;
import dev.zapis.app.wiring.WatchWiring.Onlookers;
import dev.zapis.eventstore.identity.StoreIdentity;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import dev.zapis.eventstore.projection.ProjectionEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** In which order the product comes to life. */
@Configuration(proxyBeanMethods = false)
class LifecycleWiring {

    @Bean
    OrderedLifecycle life(
            Store store,
            Beginning beginning,
            ReactionWiring.Reacting reacting,
            WorkWiring.Work work,
            Onlookers onlookers,
            BotLifecycle bot) {
        List<OrderedLifecycle.Part> parts = new ArrayList<>(List.of(
                new OrderedLifecycle.Part(
                        "the pool", store.pool().warmUp(), store.pool().close()),
                new OrderedLifecycle.Part(
                        "the store's identity",
                        beginning.watch().start(),
                        beginning.watch().stop()),
                new OrderedLifecycle.Part(
                        "the event log", Mono.empty(), store.log().close()),
                new OrderedLifecycle.Part(
                        "the clock",
                        beginning.clock().start(),
                        beginning.clock().stop()),
                new OrderedLifecycle.Part(
                        "who was forgotten before",
                        beginning.ownership().forgotten().again(),
                        Mono.empty()),
                new OrderedLifecycle.Part(
                        "the read tables",
                        store.projections().start(),
                        store.projections().close()),
                new OrderedLifecycle.Part("the onlookers", onlookers.start(), onlookers.stop()),
                new OrderedLifecycle.Part(
                        "the store's owner", beginning.ownership().owner(), Mono.empty()),
                // It begins at the head of the log that it finds: before this start records anything.
                reacting.part(),
                new OrderedLifecycle.Part("the opening", beginning.opening().run(), Mono.empty()),
                new OrderedLifecycle.Part(
                        "the admins' file",
                        beginning.ownership().admins().watch(),
                        beginning.ownership().admins().stop()),
                new OrderedLifecycle.Part("the sample office", beginning.samples(), Mono.empty()),
                new OrderedLifecycle.Part("the way to the end of the log", store.caughtUp(), Mono.empty()),
                new OrderedLifecycle.Part(
                        "what an older copy does not tell",
                        beginning.ownership().forgottenBefore().run(),
                        Mono.empty()),
                new OrderedLifecycle.Part("the bot", bot.start(), bot.stop())));
        parts.addAll(work.parts());
        parts.add(new OrderedLifecycle.Part("the end of a silent database", Mono.empty(), beginning.silence()));
        return new OrderedLifecycle(parts);
    }

    record Store(Database pool, PostgresEventLog log, ProjectionEngine projections) {

        private static final Duration PATIENCE = Duration.ofSeconds(5);

        /** The first answers show what was recorded before; a long rebuild is not waited for. */
        Mono<Void> caughtUp() {
            return Mono.defer(log::head)
                    .flatMap(projections::reached)
                    .timeout(PATIENCE)
                    .onErrorComplete();
        }
    }

    record Beginning(
            ProductClock clock,
            Bootstrap opening,
            Ownership ownership,
            ObjectProvider<SampleDataLoader> office,
            DatabaseLifecycle database) {

        RollbackDetector watch() {
            return ownership.watch();
        }

        Mono<Void> silence() {
            return Mono.<Void>fromRunnable(database::endIfSilent).subscribeOn(Schedulers.boundedElastic());
        }

        Mono<Void> samples() {
            return Mono.justOrEmpty(office.getIfAvailable()).flatMap(SampleDataLoader::furnish);
        }
    }

    @Bean
    Store store(Database pool, PostgresEventLog log, ProjectionEngine projections) {
        return new Store(pool, log, projections);
    }

    /** Whether the store is the right one, who runs it, and whom it must not know any more. */
    record Ownership(
            RollbackDetector watch,
            Mono<Void> owner,
            AdminSync admins,
            ErasureSync forgotten,
            ErasureReplay forgottenBefore) {}

    @Bean
    Ownership ownership(
            RollbackDetector watch,
            Mono<Void> ownerCheck,
            AdminSync admins,
            ErasureSync forgotten,
            CommandSender orders) {
        return new Ownership(watch, ownerCheck, admins, forgotten, new ErasureReplay(orders, forgotten));
    }

    @Bean
    Beginning beginning(
            ProductClock clock,
            Bootstrap opening,
            Ownership ownership,
            ObjectProvider<SampleDataLoader> office,
            DatabaseLifecycle database) {
        return new Beginning(clock, opening, ownership, office, database);
    }

    // Closing waits for the threads that notice it.
    @Bean
    RollbackDetector storeWatch(Database pool, Settings settings, ConfigurableApplicationContext context) {
        return new RollbackDetector(
                new StoreIdentity(pool),
                new StoreCheckpointFile(settings.directory()),
                () -> Thread.ofPlatform().name("ending").start(context::close));
    }

    @Bean
    Mono<Void> ownerCheck(StoreOwnershipCheck owner, Settings settings) {
        var token = settings.telegram().token();
        return owner.check(token == null ? "playground" : String.valueOf(token.botId()));
    }
}
