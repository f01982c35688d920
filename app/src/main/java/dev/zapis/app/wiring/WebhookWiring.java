package dev.zapis.app.wiring;

import dev.zapis.app.boot.BotLifecycle;
import dev.zapis.app.config.MasterKey;
import dev.zapis.app.config.Settings;
import dev.zapis.app.session.HmacHasher;
import dev.zapis.app.store.StoreKeyring;
import dev.zapis.app.web.PublicAddress;
import dev.zapis.app.web.WebhookEndpoint;
import dev.zapis.bot.telegram.updates.Webhook;
import java.net.URI;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** With a public address Telegram brings updates to it; without one the bot polls. */
@Configuration(proxyBeanMethods = false)
class WebhookWiring {

    private static final String PLACE = "/telegram/updates";

    @Bean
    PublicAddress publicAddress(Settings settings, StoreKeyring key) {
        return new PublicAddress(Optional.ofNullable(settings.telegram().publicUrl())
                .map(url -> new Webhook(URI.create(url + PLACE), secret(settings, key.master())))
                .orElse(null));
    }

    @Bean
    RouterFunction<ServerResponse> entrance(PublicAddress address, BotLifecycle bot) {
        return Optional.ofNullable(address.webhook())
                .map(webhook -> new WebhookEndpoint(webhook, bot::take).route())
                .orElse(request -> Mono.empty());
    }

    // Never the token: it would open the bot to whoever reads the traffic behind the proxy.
    private static String secret(Settings settings, MasterKey key) {
        var token = settings.telegram().token();
        return HmacHasher.forUse("zapis webhook", key.bytes()).of(token == null ? "playground" : "" + token.botId());
    }
}
