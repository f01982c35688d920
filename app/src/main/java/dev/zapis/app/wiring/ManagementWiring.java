package dev.zapis.app.wiring;

import dev.zapis.playground.http.ReadTimeouts;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

/**
 * The operator's port, whose server asks no bean of the other's context. No configuration by its annotation: it is found by
 * a file under {@code META-INF/spring}, and must not be found by the scan as well.
 */
class ManagementWiring {

    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> patientServer(ReadTimeouts timeouts) {
        return factory -> factory.addServerCustomizers(timeouts::of);
    }
}
