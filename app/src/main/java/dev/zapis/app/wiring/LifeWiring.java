package dev.zapis.app.wiring;

import dev.zapis.app.config.Settings;
import dev.zapis.app.opening.Opening;
import dev.zapis.app.opening.SampleOffice;
import dev.zapis.app.opening.StoreOwner;
import dev.zapis.app.visit.ProductClock;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import dev.zapis.eventstore.projection.Projections;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** In which order the product comes to life. */
@Configuration(proxyBeanMethods = false)
class LifeWiring {

    @Bean
    Life life(Store store, Beginning beginning, BotAtWork bot) {
        return new Life(List.of(
                new Life.Part("the pool", store.pool().warmUp(), store.pool().close()),
                new Life.Part("the event log", Mono.empty(), store.log().close()),
                new Life.Part(
                        "the clock",
                        beginning.clock().start(),
                        beginning.clock().stop()),
                new Life.Part(
                        "the read tables",
                        store.projections().start(),
                        store.projections().close()),
                new Life.Part("the store's owner", beginning.owner(), Mono.empty()),
                new Life.Part("the opening", beginning.opening().run(), Mono.empty()),
                new Life.Part("the sample office", beginning.samples(), Mono.empty()),
                new Life.Part("the way to the end of the log", store.caughtUp(), Mono.empty()),
                new Life.Part("the bot", bot.start(), bot.stop())));
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

    record Beginning(ProductClock clock, Opening opening, Mono<Void> owner, ObjectProvider<SampleOffice> office) {

        Mono<Void> samples() {
            return Mono.justOrEmpty(office.getIfAvailable()).flatMap(SampleOffice::furnish);
        }
    }

    @Bean
    Store store(Database pool, PostgresEventLog log, Projections projections) {
        return new Store(pool, log, projections);
    }

    @Bean
    Beginning beginning(
            ProductClock clock, Opening opening, Mono<Void> ownerCheck, ObjectProvider<SampleOffice> office) {
        return new Beginning(clock, opening, ownerCheck, office);
    }

    @Bean
    Mono<Void> ownerCheck(StoreOwner owner, Settings settings) {
        var token = settings.telegram().token();
        return owner.check(token == null ? "playground" : String.valueOf(token.botId()));
    }
}
