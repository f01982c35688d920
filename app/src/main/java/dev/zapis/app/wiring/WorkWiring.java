package dev.zapis.app.wiring;

import dev.zapis.app.config.HomeName;
import dev.zapis.app.config.Settings;
import dev.zapis.app.forgetting.Forgotten;
import dev.zapis.app.forgetting.ForgottenList;
import dev.zapis.app.rounds.Rounds;
import dev.zapis.app.rounds.Tidying;
import dev.zapis.app.visit.Orders;
import dev.zapis.app.visit.ProductClock;
import dev.zapis.app.watch.ErrorNotes;
import dev.zapis.bot.dialog.House;
import dev.zapis.bot.dialog.Watch;
import dev.zapis.bot.telegram.Leftover;
import dev.zapis.eventstore.axon.AxonOverLog;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import dev.zapis.eventstore.postgres.SealedKeys;
import dev.zapis.eventstore.postgres.Signals;
import dev.zapis.eventstore.projection.Projections;
import dev.zapis.query.journal.RequestJournal;
import dev.zapis.scheduler.Dispatch;
import dev.zapis.scheduler.Dispatcher;
import dev.zapis.scheduler.Schedules;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is done when its time has come: due work and messages that nobody asked for. */
@Configuration(proxyBeanMethods = false)
class WorkWiring {

    private static final String DUE_WORK = "due_work";
    private static final String OUTBOX = "outbox";
    private static final String CLOCK = "clock";

    @Bean
    Dispatcher dispatcher(Ground ground, Orders orders, House house) {
        var around = new Dispatcher.Around(
                ground.clock(), (code, failure) -> house.watch().failed(new Watch.Failure(code, "due", failure)));
        Dispatch dispatch =
                (command, id) -> orders.giveForHouse(command, id, "due").then();
        return new Dispatcher(ground.pool(), ground.instance(), Schedules.kinds(), dispatch, around);
    }

    /** What all work stands on. */
    record Ground(Database pool, ProductClock clock, String instance, Flux<String> signals) {

        Flux<String> signals(String channel) {
            return signals.filter(channel::equals);
        }
    }

    @Bean
    Ground ground(Database pool, ProductClock clock, Settings settings) {
        Flux<String> heard = new Signals(pool, List.of(DUE_WORK, OUTBOX, CLOCK, SealedKeys.CHANNEL)).heard();
        return new Ground(
                pool, clock, HomeName.of(settings.home()), heard.publish().refCount(1));
    }

    /** What turns events into work; apart from the read tables, as nobody who asks waits for it. */
    record Makers(Projections projections) {}

    @Bean
    Makers workMakers(Ground ground, PostgresEventLog log, AxonOverLog axon) {
        var makers = StoreAtHand.workMakers(log, axon, ground.clock());
        return new Makers(new Projections(ground.pool(), log, makers, ground.instance()));
    }

    @Bean
    Rounds clockRounds(Ground ground) {
        return new Rounds("the clock", ground.clock().read(), ground.signals(CLOCK), ground.clock());
    }

    @Bean
    Rounds dueRounds(Dispatcher dispatcher, Ground ground) {
        return new Rounds("due work", dispatcher.round(), ground.signals(DUE_WORK), ground.clock());
    }

    @Bean
    Rounds letterRounds(BotAtWork bot, Ground ground) {
        return new Rounds("the outbox", bot.deliver(), ground.signals(OUTBOX), ground.clock());
    }

    @Bean
    Forgotten forgotten(Database pool, PostgresEventLog log, AxonOverLog axon, Settings settings) {
        return new Forgotten(new Forgotten.Store(pool, log, axon), new ForgottenList(settings.directory()));
    }

    @Bean
    Rounds forgottenRounds(Forgotten forgotten, Ground ground) {
        return new Rounds("the forgotten", forgotten.round(), ground.signals(SealedKeys.CHANNEL), ground.clock());
    }

    @Bean
    Tidying tidying(
            Dispatcher dispatcher,
            BotAtWork bot,
            DatabaseClient database,
            ErrorNotes notes,
            Ground ground,
            Settings settings) {
        var journal = new RequestJournal(database);
        Mono<Long> refusals = Mono.defer(() -> journal.forgetBefore(
                settings.storage().journalFrom(ground.clock().instant())));
        List<Tidying.Place> places = new ArrayList<>();
        for (Leftover what : Leftover.values()) places.add(new Tidying.Place(what.toString(), bot.tidy(what)));
        places.add(new Tidying.Place("the due work", dispatcher.tidy()));
        places.add(new Tidying.Place("the request journal", refusals));
        places.add(new Tidying.Place("the error journal", notes.tidy()));
        return new Tidying(places, ground.clock());
    }

    @Bean
    Rounds tidyRounds(Tidying tidying, Ground ground) {
        return new Rounds("tidying", tidying.round(), Flux.never(), ground.clock());
    }

    /** In the order of their start. */
    record Work(Makers makers, Dispatcher dispatcher, AllRounds rounds) {

        List<Life.Part> parts() {
            return List.of(
                    new Life.Part(
                            "what makes work",
                            makers.projections().start(),
                            makers.projections().close()),
                    new Life.Part(
                            "the due work",
                            dispatcher.prepare().then(Mono.defer(rounds.due()::start)),
                            rounds.due().stop()),
                    new Life.Part(
                            "the outbox",
                            rounds.letters().start(),
                            rounds.letters().stop()),
                    new Life.Part(
                            "the forgotten",
                            rounds.forgotten().start(),
                            rounds.forgotten().stop()),
                    new Life.Part(
                            "the tidying", rounds.tidy().start(), rounds.tidy().stop()),
                    new Life.Part(
                            "the clock's moves",
                            rounds.clock().start(),
                            rounds.clock().stop()));
        }
    }

    record AllRounds(Rounds clock, Rounds due, Rounds letters, Rounds forgotten, Rounds tidy) {}

    @Bean
    AllRounds allRounds(
            @Qualifier("clockRounds") Rounds clock,
            @Qualifier("dueRounds") Rounds due,
            @Qualifier("letterRounds") Rounds letters,
            @Qualifier("forgottenRounds") Rounds forgotten,
            @Qualifier("tidyRounds") Rounds tidy) {
        return new AllRounds(clock, due, letters, forgotten, tidy);
    }

    @Bean
    Work work(Makers makers, Dispatcher dispatcher, AllRounds rounds) {
        return new Work(makers, dispatcher, rounds);
    }
}
