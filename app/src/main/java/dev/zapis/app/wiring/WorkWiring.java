package dev.zapis.app.wiring;

import dev.zapis.app.boot.BotLifecycle;
import dev.zapis.app.boot.OrderedLifecycle;
import dev.zapis.app.config.InstanceName;
import dev.zapis.app.config.Settings;
import dev.zapis.app.monitoring.ErrorRecorder;
import dev.zapis.app.session.CommandSender;
import dev.zapis.app.session.ProductClock;
import dev.zapis.app.store.ErasureLedger;
import dev.zapis.app.store.ErasureSync;
import dev.zapis.app.work.RetentionPruner;
import dev.zapis.app.work.WorkerLoop;
import dev.zapis.bot.dialog.engine.BotContext;
import dev.zapis.bot.dialog.engine.BotMonitor;
import dev.zapis.bot.telegram.ExpiringRows;
import dev.zapis.events.parts.SliceParts;
import dev.zapis.eventstore.axon.AxonEventStoreConfigurer;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.NotificationListener;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import dev.zapis.eventstore.postgres.WrappedKeyRepository;
import dev.zapis.eventstore.projection.ProjectionEngine;
import dev.zapis.query.journal.RequestJournal;
import dev.zapis.scheduler.CommandPort;
import dev.zapis.scheduler.SchedulerModule;
import dev.zapis.scheduler.TaskRunner;
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
public class WorkWiring {

    private static final String DUE_WORK = "due_work";
    private static final String OUTBOX = "outbox";
    private static final String CLOCK = "clock";

    @Bean
    TaskRunner dispatcher(SliceParts parts, Ground ground, CommandSender orders, BotContext house) {
        var around = new TaskRunner.RunnerDependencies(
                ground.clock(), (code, failure) -> house.watch().failed(new BotMonitor.Failure(code, "due", failure)));
        CommandPort dispatch =
                (command, id) -> orders.giveForHouse(command, id, "due").then();
        return new TaskRunner(ground.pool(), ground.instance(), SchedulerModule.kinds(parts), dispatch, around);
    }

    /** What all work stands on. */
    record Ground(Database pool, ProductClock clock, String instance, Flux<String> signals) {

        Flux<String> signals(String channel) {
            return signals.filter(channel::equals);
        }
    }

    @Bean
    Ground ground(Database pool, ProductClock clock, Settings settings) {
        Flux<String> heard =
                new NotificationListener(pool, List.of(DUE_WORK, OUTBOX, CLOCK, WrappedKeyRepository.CHANNEL)).heard();
        return new Ground(
                pool, clock, InstanceName.of(settings.home()), heard.publish().refCount(1));
    }

    /** What turns events into work; apart from the read tables, as nobody who asks waits for it. */
    record Makers(ProjectionEngine projections) {}

    @Bean
    Makers workMakers(SliceParts parts, Ground ground, PostgresEventLog log, AxonEventStoreConfigurer axon) {
        var makers = MaintenanceStore.workMakers(parts, log, axon, ground.clock());
        return new Makers(new ProjectionEngine(ground.pool(), log, makers, ground.instance()));
    }

    @Bean
    WorkerLoop clockRounds(Ground ground) {
        return new WorkerLoop("the clock", ground.clock().read(), ground.signals(CLOCK), ground.clock());
    }

    @Bean
    WorkerLoop dueRounds(TaskRunner dispatcher, Ground ground) {
        return new WorkerLoop("due work", dispatcher.round(), ground.signals(DUE_WORK), ground.clock());
    }

    @Bean
    WorkerLoop letterRounds(BotLifecycle bot, Ground ground) {
        return new WorkerLoop("the outbox", bot.deliver(), ground.signals(OUTBOX), ground.clock());
    }

    @Bean
    ErasureSync forgotten(Database pool, PostgresEventLog log, AxonEventStoreConfigurer axon, Settings settings) {
        return new ErasureSync(new ErasureSync.Store(pool, log, axon), new ErasureLedger(settings.directory()));
    }

    @Bean
    WorkerLoop forgottenRounds(ErasureSync forgotten, Ground ground) {
        return new WorkerLoop(
                "the forgotten", forgotten.round(), ground.signals(WrappedKeyRepository.CHANNEL), ground.clock());
    }

    @Bean
    RetentionPruner tidying(
            TaskRunner dispatcher,
            BotLifecycle bot,
            DatabaseClient database,
            ErrorRecorder notes,
            Ground ground,
            Settings settings) {
        var journal = new RequestJournal(database);
        Mono<Long> refusals = Mono.defer(() -> journal.forgetBefore(
                settings.storage().journalFrom(ground.clock().instant())));
        List<RetentionPruner.Place> places = new ArrayList<>();
        for (ExpiringRows what : ExpiringRows.values())
            places.add(new RetentionPruner.Place(what.toString(), bot.tidy(what)));
        places.add(new RetentionPruner.Place("the due work", dispatcher.tidy()));
        places.add(new RetentionPruner.Place("the request journal", refusals));
        places.add(new RetentionPruner.Place("the error journal", notes.tidy()));
        return new RetentionPruner(places, ground.clock());
    }

    @Bean
    WorkerLoop tidyRounds(RetentionPruner tidying, Ground ground) {
        return new WorkerLoop("tidying", tidying.round(), Flux.never(), ground.clock());
    }

    /** In the order of their start. */
    public record Work(Makers makers, TaskRunner dispatcher, AllRounds rounds) {

        public List<OrderedLifecycle.Part> parts() {
            return List.of(
                    new OrderedLifecycle.Part(
                            "what makes work",
                            makers.projections().start(),
                            makers.projections().close()),
                    new OrderedLifecycle.Part(
                            "the due work",
                            dispatcher.prepare().then(Mono.defer(rounds.due()::start)),
                            rounds.due().stop()),
                    new OrderedLifecycle.Part(
                            "the outbox",
                            rounds.letters().start(),
                            rounds.letters().stop()),
                    new OrderedLifecycle.Part(
                            "the forgotten",
                            rounds.forgotten().start(),
                            rounds.forgotten().stop()),
                    new OrderedLifecycle.Part(
                            "the tidying", rounds.tidy().start(), rounds.tidy().stop()),
                    new OrderedLifecycle.Part(
                            "the clock's moves",
                            rounds.clock().start(),
                            rounds.clock().stop()));
        }
    }

    record AllRounds(WorkerLoop clock, WorkerLoop due, WorkerLoop letters, WorkerLoop forgotten, WorkerLoop tidy) {}

    @Bean
    AllRounds allRounds(
            @Qualifier("clockRounds") WorkerLoop clock,
            @Qualifier("dueRounds") WorkerLoop due,
            @Qualifier("letterRounds") WorkerLoop letters,
            @Qualifier("forgottenRounds") WorkerLoop forgotten,
            @Qualifier("tidyRounds") WorkerLoop tidy) {
        return new AllRounds(clock, due, letters, forgotten, tidy);
    }

    @Bean
    Work work(Makers makers, TaskRunner dispatcher, AllRounds rounds) {
        return new Work(makers, dispatcher, rounds);
    }
}
