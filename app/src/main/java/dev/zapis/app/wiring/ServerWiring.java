package dev.zapis.app.wiring;

import dev.zapis.playground.http.Patience;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The port that people and Telegram reach: whoever does not go on with a request is not waited for. */
@Configuration(proxyBeanMethods = false)
class ServerWiring {

    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> patience() {
        return factory -> factory.addServerCustomizers(Patience.usual()::of);
    }
}
