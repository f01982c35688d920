package dev.zapis.app.wiring;

import dev.zapis.app.boot.OrderedLifecycle;
import dev.zapis.app.session.CommandSender;
import dev.zapis.bot.dialog.engine.BotContext;
import dev.zapis.bot.dialog.engine.BotMonitor;
import dev.zapis.command.CommandModule;
import dev.zapis.eventstore.axon.AxonEventStoreConfigurer;
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

    /** What follows the log and acts; apart from the tables, as nobody waits for it. */
    record Reacting(ProjectionEngine followers) {

        OrderedLifecycle.Part part() {
            return new OrderedLifecycle.Part("the reactions", followers.start(), followers.close());
        }
    }

    @Bean
    Reacting reacting(
            WorkWiring.Ground ground,
            PostgresEventLog log,
            AxonEventStoreConfigurer axon,
            CommandSender orders,
            BotContext house) {
        FailureListener losses =
                (code, failure) -> house.watch().failed(new BotMonitor.Failure(code, "reaction", failure));
        DeedPort port = deed -> orders.giveForHouse(deed.command(), deed.id(), deed.cause(), deed.correlation())
                .then();
        var followers = Reactions.followers(CommandModule.reactions(), axon, port, losses);
        return new Reacting(new ProjectionEngine(ground.pool(), log, followers, ground.instance()));
    }
}
