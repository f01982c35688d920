package dev.zapis.app.wiring;

import dev.zapis.app.bootstrap.SampleData;
import dev.zapis.app.bootstrap.SampleDataLoader;
import dev.zapis.app.bootstrap.SampleOffice;
import dev.zapis.app.bootstrap.SliceSampleData;
import dev.zapis.app.config.PlaygroundBot;
import dev.zapis.app.config.Settings;
import dev.zapis.app.session.AxonVisitFactory;
import dev.zapis.app.session.CommandSender;
import dev.zapis.app.session.ProductClock;
import dev.zapis.app.session.SharedClock;
import dev.zapis.events.parts.SliceParts;
import dev.zapis.playground.AcceptedTokens;
import dev.zapis.playground.Playground;
import dev.zapis.playground.SamplePerson;
import dev.zapis.playground.StandinClock;
import dev.zapis.playground.control.OriginFilter;
import dev.zapis.playground.storage.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/** Without a token the product plays Telegram itself; with one, no route of the playground exists. */
@Configuration(proxyBeanMethods = false)
@Conditional(PlaygroundWiring.OnPlayground.class)
class PlaygroundWiring {

    @Bean
    SampleData sampleData(Settings settings) {
        return SampleData.in(settings.office().language());
    }

    @Bean
    SampleDataLoader sampleDataLoader(
            SliceParts parts, CommandSender commands, AxonVisitFactory visits, SampleData data, Settings settings) {
        var office = new SampleOffice(commands, visits, data, settings.office().language());
        return new SampleDataLoader(office, parts.all(SliceSampleData.class));
    }

    @Bean
    StandinClock standinClock(ProductClock clock) {
        return new SharedClock(clock);
    }

    @Bean
    Playground playground(Settings settings, StandinClock clock, SampleData data) {
        List<SamplePerson> people = data.people().stream()
                .map(each -> new SamplePerson(each.name(), each.username(), each.language(), each.caption()))
                .toList();
        var tokens = AcceptedTokens.only(PlaygroundBot.token(settings));
        return new Playground(settings.directory().resolve("standin"), clock, tokens, people);
    }

    /** Before every port and route, also those that are none of the playground's. */
    @Bean
    WebFilter ownPagesOnly() {
        return (exchange, chain) -> OriginFilter.foreign(exchange.getRequest())
                .map(reason -> refuse(exchange.getResponse(), reason))
                .orElseGet(() -> chain.filter(exchange));
    }

    private static Mono<Void> refuse(ServerHttpResponse response, String reason) {
        response.setStatusCode(HttpStatus.FORBIDDEN);
        response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        byte[] body = Json.object().put("error", reason).toString().getBytes(StandardCharsets.UTF_8);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }

    @Bean
    RouterFunction<ServerResponse> playgroundRoutes(Playground playground) {
        return playground.routes();
    }

    /** Holds while no token is set. */
    static final class OnPlayground implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var beans = Objects.requireNonNull(context.getBeanFactory());
            return beans.getBean(Settings.class).playground();
        }
    }
}
