package dev.zapis.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.playground.http.ReadTimeouts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementContextAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration;
import org.springframework.boot.reactor.netty.autoconfigure.actuate.web.server.NettyReactiveManagementContextAutoConfiguration;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.server.context.ServerPortInfoApplicationContextInitializer;
import org.springframework.boot.web.server.reactive.context.AnnotationConfigReactiveWebServerApplicationContext;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration;
import org.springframework.boot.webflux.error.ErrorAttributes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.server.ResponseStatusException;

/** The servers as Spring makes them, without the product behind them. */
class ServerWiringTest {

    private static final int CLOSED_WITHIN = 60_000;

    private final ReactiveWebApplicationContextRunner servers = new ReactiveWebApplicationContextRunner(
                    AnnotationConfigReactiveWebServerApplicationContext::new)
            .withInitializer(new ServerPortInfoApplicationContextInitializer())
            .withConfiguration(AutoConfigurations.of(
                    NettyReactiveWebServerAutoConfiguration.class,
                    NettyReactiveManagementContextAutoConfiguration.class,
                    HttpHandlerAutoConfiguration.class,
                    WebFluxAutoConfiguration.class,
                    ErrorWebFluxAutoConfiguration.class,
                    EndpointAutoConfiguration.class,
                    WebEndpointAutoConfiguration.class,
                    ManagementContextAutoConfiguration.class))
            .withUserConfiguration(ServerWiring.class, Short.class)
            .withPropertyValues(
                    "server.port=0",
                    "management.server.port=0",
                    "management.server.address=127.0.0.1",
                    "spring.reactor.netty.shutdown-quiet-period=0s");

    private final ErrorAttributes errors = new ServerWiring().maskedErrors();

    static class Short {

        /** Only the headers' limit can end what is sent here. */
        @Bean
        @Primary
        ReadTimeouts shortTimeouts() {
            Duration hour = Duration.ofHours(1);
            return new ReadTimeouts(Duration.ofMillis(300), hour, hour, hour);
        }
    }

    @Test
    @Tag("F49")
    void the_operators_port_waits_no_longer_than_the_other() {
        servers.run(context -> {
            for (String port : new String[] {"local.server.port", "local.management.port"}) {
                int number = context.getEnvironment().getRequiredProperty(port, Integer.class);
                assertThat(isClosedInTheMiddle(number)).as(port).isTrue();
            }
            assertThat(context.getBean(ErrorAttributes.class)).isInstanceOf(errors.getClass());
        });
    }

    private static boolean isClosedInTheMiddle(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(CLOSED_WITHIN);
            socket.getOutputStream()
                    .write("GET /actuator/health HTTP/1.1\r\nHost: ".getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }

    @Test
    void an_error_does_not_repeat_the_token_that_came_in_the_address() {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/bot7:AA-secret/a/b"));
        errors.storeErrorInformation(new ResponseStatusException(HttpStatus.NOT_FOUND), exchange);
        var request =
                ServerRequest.create(exchange, ServerCodecConfigurer.create().getReaders());
        var told = errors.getErrorAttributes(request, ErrorAttributeOptions.defaults());
        assertThat(told).containsEntry("path", "/bot7:***/a/b").containsEntry("status", 404);
    }
}
