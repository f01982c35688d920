package dev.zapis.app.wiring;

import dev.zapis.app.web.MaskedErrors;
import dev.zapis.playground.http.ReadTimeouts;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webflux.error.ErrorAttributes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ports that people, Telegram and the operator reach: whoever does not go on with a request is not waited for. */
@Configuration(proxyBeanMethods = false)
class ServerWiring {

    @Bean
    ReadTimeouts readTimeouts() {
        return ReadTimeouts.usual();
    }

    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> patientServer(ReadTimeouts timeouts) {
        return factory -> factory.addServerCustomizers(timeouts::of);
    }

    @Bean
    ErrorAttributes maskedErrors() {
        return new MaskedErrors();
    }
}
