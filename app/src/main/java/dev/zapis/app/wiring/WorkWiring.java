package dev.zapis.app.wiring;

import dev.zapis.app.boot.BotLifecycle;
import dev.zapis.app.config.InstanceName;
import dev.zapis.app.config.Settings;
import dev.zapis.app.monitoring.ErrorRecorder;
import dev.zapis.app.session.CommandSender;
import dev.zapis.app.session.ProductClock;
import dev.zapis.app.store.ErasureLedger;
import dev.zapis.app.store.ErasureSync;
import dev.zapis.app.store.MaintenanceStore;
import dev.zapis.app.work.NotificationChannels;
import dev.zapis.app.work.RetentionPruner;
import dev.zapis.app.work.WorkerLoop;
import dev.zapis.bot.dialog.engine.BotContext;
import dev.zapis.bot.dialog.engine.BotMonitor;
import dev.zapis.bot.telegram.ExpiringRows;
import dev.zapis.events.parts.SliceParts;
import dev.zapis.eventstore.axon.AxonEventStoreConfigurer;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import dev.zapis.eventstore.projection.ProjectionEngine;
import dev.zapis.query.journal.RequestJournal;
import dev.zapis.scheduler.CommandPort;
import dev.zapis.scheduler.SchedulerModule;
import dev.zapis.scheduler.TaskRunner;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is done when its time has come: due work and messages that nobody asked for. */
@Configuration(proxyBeanMethods = false)
class WorkWiring {

    @Bean
    TaskRunner dispatcher(
            SliceParts parts,
            Database pool,
            ProductClock clock,
            Settings settings,
            CommandSender commands,
            BotContext context) {
        var dependencies = new TaskRunner.RunnerDependencies(
                clock, (code, failure) -> context.monitor().failed(new BotMonitor.Failure(code, "due", failure)));
        CommandPort port =
                (command, id) -> commands.giveForHouse(command, id, "due").then();
        return new TaskRunner(pool, InstanceName.of(settings.home()), SchedulerModule.kinds(parts), port, dependencies);
    }

    /** What turns events into work; apart from the read tables, as nobody who asks waits for it. */
    @Bean(destroyMethod = "", defaultCandidate = false)
    ProjectionEngine workMakers(
            SliceParts parts,
            Database pool,
            PostgresEventLog log,
            AxonEventStoreConfigurer axon,
            ProductClock clock,
            Settings settings) {
        var makers = MaintenanceStore.workMakers(parts, log, axon, clock);
        return new ProjectionEngine(pool, log, makers, InstanceName.of(settings.home()));
    }

    @Bean
    NotificationChannels channels(Database pool) {
        return new NotificationChannels(pool);
    }

    @Bean
    WorkerLoop clockLoop(NotificationChannels channels, ProductClock clock) {
        return new WorkerLoop("the clock", clock.read(), channels.calls(NotificationChannels.CLOCK), clock);
    }

    @Bean
    WorkerLoop dueLoop(TaskRunner runner, NotificationChannels channels, ProductClock clock) {
        return new WorkerLoop("due work", runner.round(), channels.calls(NotificationChannels.DUE_WORK), clock);
    }

    @Bean
    WorkerLoop outboxLoop(BotLifecycle bot, NotificationChannels channels, ProductClock clock) {
        return new WorkerLoop("the outbox", bot.deliver(), channels.calls(NotificationChannels.OUTBOX), clock);
    }

    @Bean
    WorkerLoop editRounds(BotLifecycle bot, NotificationChannels channels, ProductClock clock) {
        return new WorkerLoop(
                "messages that change", bot.edit(), channels.calls(NotificationChannels.KEPT_MESSAGE), clock);
    }

    @Bean
    ErasureSync erasureSync(Database pool, PostgresEventLog log, AxonEventStoreConfigurer axon, Settings settings) {
        return new ErasureSync(pool, log, axon, new ErasureLedger(settings.directory()));
    }

    @Bean
    WorkerLoop erasureLoop(ErasureSync erasure, NotificationChannels channels, ProductClock clock) {
        return new WorkerLoop("the forgotten", erasure.round(), channels.calls(NotificationChannels.FORGOTTEN), clock);
    }

    @Bean
    RetentionPruner retentionPruner(
            TaskRunner runner,
            BotLifecycle bot,
            DatabaseClient database,
            ErrorRecorder notes,
            ProductClock clock,
            Settings settings) {
        var journal = new RequestJournal(database);
        Mono<Long> refusals =
                Mono.defer(() -> journal.forgetBefore(settings.storage().journalFrom(clock.instant())));
        List<RetentionPruner.Place> places = new ArrayList<>();
        for (ExpiringRows what : ExpiringRows.values())
            places.add(new RetentionPruner.Place(what.toString(), bot.tidy(what)));
        places.add(new RetentionPruner.Place("the due work", runner.tidy()));
        places.add(new RetentionPruner.Place("the request journal", refusals));
        places.add(new RetentionPruner.Place("the error journal", notes.tidy()));
        return new RetentionPruner(places, clock);
    }

    @Bean
    WorkerLoop pruningLoop(RetentionPruner pruner, ProductClock clock) {
        return new WorkerLoop("tidying", pruner.round(), Flux.never(), clock);
    }
}
