package dev.zapis.app.wiring;

import dev.zapis.app.config.Settings;
import dev.zapis.app.forgetting.Forgotten;
import dev.zapis.app.opening.Admins;
import dev.zapis.app.opening.ForgottenBefore;
import dev.zapis.app.opening.Opening;
import dev.zapis.app.opening.SampleOffice;
import dev.zapis.app.opening.StoreMark;
import dev.zapis.app.opening.StoreOwner;
import dev.zapis.app.opening.StoreWatch;
import dev.zapis.app.visit.Orders;
import dev.zapis.app.visit.ProductClock;
import dev.zapis.app.wiring.WatchWiring.Onlookers;
import dev.zapis.eventstore.identity.StoreIdentity;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import dev.zapis.eventstore.projection.Projections;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** In which order the product comes to life. */
@Configuration(proxyBeanMethods = false)
class LifeWiring {

    @Bean
    Life life(Store store, Beginning beginning, WorkWiring.Work work, Onlookers onlookers, BotAtWork bot) {
        List<Life.Part> parts = new ArrayList<>(List.of(
                new Life.Part("the pool", store.pool().warmUp(), store.pool().close()),
                new Life.Part(
                        "the store's identity",
                        beginning.watch().start(),
                        beginning.watch().stop()),
                new Life.Part("the event log", Mono.empty(), store.log().close()),
                new Life.Part(
                        "the clock",
                        beginning.clock().start(),
                        beginning.clock().stop()),
                new Life.Part(
                        "who was forgotten before",
                        beginning.ownership().forgotten().again(),
                        Mono.empty()),
                new Life.Part(
                        "the read tables",
                        store.projections().start(),
                        store.projections().close()),
                new Life.Part("the onlookers", onlookers.start(), onlookers.stop()),
                new Life.Part("the store's owner", beginning.ownership().owner(), Mono.empty()),
                new Life.Part("the opening", beginning.opening().run(), Mono.empty()),
                new Life.Part(
                        "the admins' file",
                        beginning.ownership().admins().watch(),
                        beginning.ownership().admins().stop()),
                new Life.Part("the sample office", beginning.samples(), Mono.empty()),
                new Life.Part("the way to the end of the log", store.caughtUp(), Mono.empty()),
                new Life.Part(
                        "what an older copy does not tell",
                        beginning.ownership().forgottenBefore().run(),
                        Mono.empty()),
                new Life.Part("the bot", bot.start(), bot.stop())));
        parts.addAll(work.parts());
        return new Life(parts);
    }

    record Store(Database pool, PostgresEventLog log, Projections projections) {

        private static final Duration PATIENCE = Duration.ofSeconds(5);

        /** The first answers show what was recorded before; a long rebuild is not waited for. */
        Mono<Void> caughtUp() {
            return Mono.defer(log::head)
                    .flatMap(projections::reached)
                    .timeout(PATIENCE)
                    .onErrorComplete();
        }
    }

    record Beginning(ProductClock clock, Opening opening, Ownership ownership, ObjectProvider<SampleOffice> office) {

        StoreWatch watch() {
            return ownership.watch();
        }

        Mono<Void> samples() {
            return Mono.justOrEmpty(office.getIfAvailable()).flatMap(SampleOffice::furnish);
        }
    }

    @Bean
    Store store(Database pool, PostgresEventLog log, Projections projections) {
        return new Store(pool, log, projections);
    }

    /** Whether the store is the right one, who runs it, and whom it must not know any more. */
    record Ownership(
            StoreWatch watch, Mono<Void> owner, Admins admins, Forgotten forgotten, ForgottenBefore forgottenBefore) {}

    @Bean
    Ownership ownership(StoreWatch watch, Mono<Void> ownerCheck, Admins admins, Forgotten forgotten, Orders orders) {
        return new Ownership(watch, ownerCheck, admins, forgotten, new ForgottenBefore(orders, forgotten));
    }

    @Bean
    Beginning beginning(ProductClock clock, Opening opening, Ownership ownership, ObjectProvider<SampleOffice> office) {
        return new Beginning(clock, opening, ownership, office);
    }

    // Closing waits for the threads that notice it.
    @Bean
    StoreWatch storeWatch(Database pool, Settings settings, ConfigurableApplicationContext context) {
        return new StoreWatch(new StoreIdentity(pool), new StoreMark(settings.directory()), () -> Thread.ofPlatform()
                .name("ending")
                .start(context::close));
    }

    @Bean
    Mono<Void> ownerCheck(StoreOwner owner, Settings settings) {
        var token = settings.telegram().token();
        return owner.check(token == null ? "playground" : String.valueOf(token.botId()));
    }
}
