package dev.zapis.app.wiring;

import dev.zapis.app.config.InstanceName;
import dev.zapis.app.config.Settings;
import dev.zapis.app.session.CommandSender;
import dev.zapis.bot.dialog.engine.BotContext;
import dev.zapis.bot.dialog.engine.BotMonitor;
import dev.zapis.command.Reaction;
import dev.zapis.events.parts.SliceParts;
import dev.zapis.eventstore.axon.AxonEventStoreConfigurer;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import dev.zapis.eventstore.projection.ProjectionEngine;
import dev.zapis.scheduler.TaskRunner.FailureListener;
import dev.zapis.scheduler.reaction.DeedPort;
import dev.zapis.scheduler.reaction.Reactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What follows from events: commands in the house's name. */
@Configuration(proxyBeanMethods = false)
class ReactionWiring {

    /** Follows the log and acts; apart from the tables, as nobody waits for it. */
    @Bean(destroyMethod = "", defaultCandidate = false)
    ProjectionEngine reactions(
            SliceParts parts,
            Database pool,
            PostgresEventLog log,
            AxonEventStoreConfigurer axon,
            CommandSender commands,
            BotContext context,
            Settings settings) {
        FailureListener failures =
                (code, failure) -> context.monitor().failed(new BotMonitor.Failure(code, "reaction", failure));
        var followers = Reactions.followers(parts.all(Reaction.class), axon, deeds(commands), failures);
        return new ProjectionEngine(pool, log, followers, InstanceName.of(settings.home()));
    }

    private static DeedPort deeds(CommandSender commands) {
        return deed -> commands.giveForHouse(deed.command(), deed.id(), deed.cause(), deed.correlation())
                .then();
    }
}
