package dev.zapis.app.wiring;

import dev.zapis.app.config.Settings;
import dev.zapis.app.opening.SampleOffice;
import dev.zapis.app.opening.Script;
import dev.zapis.app.visit.Orders;
import dev.zapis.app.visit.ProductClock;
import dev.zapis.app.visit.Reception;
import dev.zapis.playground.Playground;
import dev.zapis.playground.SamplePerson;
import dev.zapis.playground.StandinClock;
import dev.zapis.playground.Tokens;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Without a token the product plays Telegram itself; with one, no route of the playground exists. */
@Configuration(proxyBeanMethods = false)
@Conditional(InPlayground.class)
class PlaygroundWiring {

    @Bean
    Script script(Settings settings) {
        return Script.in(settings.office().language());
    }

    @Bean
    SampleOffice sampleOffice(Orders orders, Reception reception, Script script) {
        return new SampleOffice(orders, reception, script);
    }

    @Bean
    StandinClock standinClock(ProductClock clock) {
        return new SharedClock(clock);
    }

    @Bean
    Playground playground(Settings settings, StandinClock clock, Script script) {
        List<SamplePerson> people = script.people().stream()
                .map(each -> new SamplePerson(each.name(), each.username(), each.language(), each.caption()))
                .toList();
        var tokens = Tokens.only(PlaygroundBot.token(settings));
        return new Playground(settings.directory().resolve("standin"), clock, tokens, people);
    }

    @Bean
    RouterFunction<ServerResponse> playgroundRoutes(Playground playground) {
        return playground.routes();
    }
}
