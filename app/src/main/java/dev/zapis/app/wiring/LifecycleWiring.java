package dev.zapis.app.wiring;

import dev.zapis.app.boot.BotLifecycle;
import dev.zapis.app.boot.OrderedLifecycle;
import dev.zapis.app.boot.OrderedLifecycle.Part;
import dev.zapis.app.boot.ReadModelGate;
import dev.zapis.app.bootstrap.AdminSync;
import dev.zapis.app.bootstrap.Bootstrap;
import dev.zapis.app.bootstrap.ErasureReplay;
import dev.zapis.app.bootstrap.SampleDataLoader;
import dev.zapis.app.config.Settings;
import dev.zapis.app.monitoring.BusinessEventLog;
import dev.zapis.app.monitoring.MetricsSampler;
import dev.zapis.app.postgres.DatabaseLifecycle;
import dev.zapis.app.session.CommandSender;
import dev.zapis.app.session.ProductClock;
import dev.zapis.app.store.ErasureSync;
import dev.zapis.app.store.RollbackDetector;
import dev.zapis.app.store.StoreCheckpointFile;
import dev.zapis.app.store.StoreOwnershipCheck;
import dev.zapis.app.work.WorkerLoop;
import dev.zapis.eventstore.identity.StoreIdentity;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import dev.zapis.eventstore.projection.ProjectionEngine;
import dev.zapis.scheduler.TaskRunner;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** In which order the product comes to life; it ends in the opposite order. */
@Configuration(proxyBeanMethods = false)
class LifecycleWiring {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    OrderedLifecycle orderedLifecycle(List<Part> inOrder) {
        return new OrderedLifecycle(inOrder);
    }

    // Closing waits for the threads that notice it.
    @Bean
    RollbackDetector rollbackDetector(Database pool, Settings settings, ConfigurableApplicationContext context) {
        return new RollbackDetector(
                new StoreIdentity(pool),
                new StoreCheckpointFile(settings.directory()),
                () -> Thread.ofPlatform().name("ending").start(context::close));
    }

    @Bean
    @Order(10)
    Part poolPart(Database pool) {
        return new Part("the pool", pool.warmUp(), pool.close());
    }

    @Bean
    @Order(20)
    Part identityPart(RollbackDetector detector) {
        return new Part("the store's identity", detector.start(), detector.stop());
    }

    @Bean
    @Order(30)
    Part eventLogPart(PostgresEventLog log) {
        return new Part("the event log", Mono.empty(), log.close());
    }

    @Bean
    @Order(40)
    Part clockPart(ProductClock clock) {
        return new Part("the clock", clock.start(), clock.stop());
    }

    @Bean
    @Order(50)
    Part forgottenAgainPart(ErasureSync erasure) {
        return new Part("who was forgotten before", erasure.again(), Mono.empty());
    }

    @Bean
    @Order(60)
    Part readTablesPart(ProjectionEngine projections) {
        return new Part("the read tables", projections.start(), projections.close());
    }

    @Bean
    @Order(70)
    Part onlookersPart(MetricsSampler sampler, BusinessEventLog business) {
        return new Part(
                "the onlookers",
                business.start().then(sampler.start()),
                sampler.stop().then(business.stop()));
    }

    @Bean
    @Order(80)
    Part ownerPart(StoreOwnershipCheck owner, Settings settings) {
        return new Part("the store's owner", owner.check(bot(settings)), Mono.empty());
    }

    // It begins at the head of the log that it finds: before this start records anything.
    @Bean
    @Order(90)
    Part reactionsPart(@Qualifier("reactions") ProjectionEngine reactions) {
        return new Part("the reactions", reactions.start(), reactions.close());
    }

    @Bean
    @Order(100)
    Part openingPart(Bootstrap bootstrap) {
        return new Part("the opening", bootstrap.run(), Mono.empty());
    }

    @Bean
    @Order(110)
    Part adminsFilePart(AdminSync admins) {
        return new Part("the admins' file", admins.watch(), admins.stop());
    }

    // Its people look around like everybody.
    @Bean
    @Order(120)
    Part samplesPart(
            ObjectProvider<SampleDataLoader> office,
            PostgresEventLog log,
            ProjectionEngine projections,
            ReadModelGate gate) {
        return new Part(
                "the sample office",
                Mono.justOrEmpty(office.getIfAvailable())
                        .flatMap(loader -> caughtUp(log, projections).then(gate.pass(loader.furnish()))),
                Mono.empty());
    }

    @Bean
    @Order(130)
    Part endOfLogPart(PostgresEventLog log, ProjectionEngine projections) {
        return new Part("the way to the end of the log", caughtUp(log, projections), Mono.empty());
    }

    @Bean
    @Order(140)
    Part olderCopyPart(CommandSender commands, ErasureSync erasure) {
        return new Part("what an older copy does not tell", new ErasureReplay(commands, erasure).run(), Mono.empty());
    }

    @Bean
    @Order(150)
    Part botPart(BotLifecycle bot, ReadModelGate gate) {
        return new Part("the bot", gate.pass(bot.start()), gate.close().then(bot.stop()));
    }

    @Bean
    @Order(160)
    Part workMakingPart(@Qualifier("workMakers") ProjectionEngine makers) {
        return new Part("what makes work", makers.start(), makers.close());
    }

    @Bean
    @Order(170)
    Part dueWorkPart(TaskRunner runner, @Qualifier("dueLoop") WorkerLoop loop) {
        return new Part("the due work", runner.prepare().then(Mono.defer(loop::start)), loop.stop());
    }

    @Bean
    @Order(180)
    Part outboxPart(@Qualifier("outboxLoop") WorkerLoop loop) {
        return new Part("the outbox", loop.start(), loop.stop());
    }

    @Bean
    @Order(185)
    Part editsPart(@Qualifier("editRounds") WorkerLoop rounds) {
        return new Part("the messages that change", rounds.start(), rounds.stop());
    }

    @Bean
    @Order(190)
    Part forgottenPart(@Qualifier("erasureLoop") WorkerLoop loop) {
        return new Part("the forgotten", loop.start(), loop.stop());
    }

    @Bean
    @Order(200)
    Part pruningPart(@Qualifier("pruningLoop") WorkerLoop loop) {
        return new Part("the tidying", loop.start(), loop.stop());
    }

    @Bean
    @Order(210)
    Part clockMovesPart(@Qualifier("clockLoop") WorkerLoop loop) {
        return new Part("the clock's moves", loop.start(), loop.stop());
    }

    @Bean
    @Order(220)
    Part silencePart(DatabaseLifecycle database) {
        return new Part(
                "the end of a silent database",
                Mono.empty(),
                Mono.fromRunnable(database::endIfSilent).subscribeOn(Schedulers.boundedElastic()));
    }

    private static String bot(Settings settings) {
        var token = settings.telegram().token();
        return token == null ? "playground" : String.valueOf(token.botId());
    }

    /** The first answers show what was recorded before; {@link ReadModelGate} waits for a long rebuild, and the start does not. */
    private static Mono<Void> caughtUp(PostgresEventLog log, ProjectionEngine projections) {
        return Mono.defer(log::head)
                .flatMap(projections::reached)
                .timeout(PATIENCE)
                .onErrorComplete();
    }
}
