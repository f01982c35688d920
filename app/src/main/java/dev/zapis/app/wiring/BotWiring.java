package dev.zapis.app.wiring;

import dev.zapis.app.boot.BotLifecycle;
import dev.zapis.app.config.BotToken;
import dev.zapis.app.config.InstanceName;
import dev.zapis.app.config.PlaygroundBot;
import dev.zapis.app.config.Settings;
import dev.zapis.app.session.AxonVisitFactory;
import dev.zapis.app.session.ProductClock;
import dev.zapis.app.store.StoreKeyring;
import dev.zapis.app.store.StoreOwnershipCheck;
import dev.zapis.app.web.PublicAddress;
import dev.zapis.bot.dialog.engine.BotContext;
import dev.zapis.bot.dialog.engine.BotMonitor;
import dev.zapis.bot.dialog.text.Texts;
import dev.zapis.bot.home.HomeFallbackScreens;
import dev.zapis.bot.telegram.Bot;
import dev.zapis.bot.telegram.BotSettings;
import dev.zapis.bot.telegram.updates.Webhook;
import dev.zapis.events.parts.SliceParts;
import dev.zapis.eventstore.postgres.AdvisoryLock;
import dev.zapis.eventstore.postgres.Database;
import java.net.URI;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The bot; without a token it talks to the playground in this very process. */
@Configuration(proxyBeanMethods = false)
class BotWiring {

    @Bean
    BotContext botContext(SliceParts parts, Texts texts, AxonVisitFactory visits, BotMonitor monitor) {
        return BotContext.furnished(parts, texts, new HomeFallbackScreens(), visits)
                .watchedBy(monitor);
    }

    @Bean
    StoreOwnershipCheck storeOwnershipCheck(Database pool, StoreKeyring key) {
        return new StoreOwnershipCheck(pool, key);
    }

    @Bean
    BotLifecycle botLifecycle(
            Settings settings,
            Environment environment,
            PublicAddress address,
            BotContext context,
            Database pool,
            ProductClock clock) {
        var dependencies = new Bot.BotDependencies(
                context,
                pool.connections(),
                new Bot.Clocks(InstantSource.system(), clock),
                InstanceName.of(settings.home()));
        return new BotLifecycle(
                () -> new Bot(withWebhook(settings, api(settings, environment), address), dependencies),
                bot -> new AdvisoryLock(pool, "poll for bot " + bot).held().doOnNext(ours -> {
                    if (ours) context.visits().begin();
                }));
    }

    // The playground brings updates from within: nothing outside has to be there.
    private static BotSettings withWebhook(Settings settings, BotSettings api, PublicAddress address) {
        Webhook webhook = address.webhook();
        if (webhook == null) return api;
        return api.brought(settings.playground() ? webhook.at(api.api()) : webhook);
    }

    private static BotSettings api(Settings settings, Environment environment) {
        BotToken token = settings.telegram().token();
        if (token != null)
            return BotSettings.at(token.value(), settings.telegram().apiUrl());
        String port = environment.getRequiredProperty("local.server.port");
        return BotSettings.at(PlaygroundBot.token(settings), URI.create("http://" + here(settings) + ":" + port));
    }

    // The playground is reached by the address that it listens on; where that is every address, by the loopback one.
    private static String here(Settings settings) {
        String bind = settings.web().bind();
        if (bind.equals("0.0.0.0") || bind.equals("::")) return "127.0.0.1";
        return bind.contains(":") ? "[" + bind + "]" : bind;
    }
}
