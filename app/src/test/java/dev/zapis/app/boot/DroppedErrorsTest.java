package dev.zapis.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.netty.channel.ChannelPipelineException;
import io.netty.handler.timeout.ReadTimeoutException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.core.codec.DecodingException;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.netty.channel.AbortedException;
import reactor.util.context.Context;

class DroppedErrorsTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger(DroppedErrors.class);
    private final ListAppender<ILoggingEvent> told = new ListAppender<>();

    @BeforeEach
    void listen() {
        logger.setLevel(Level.DEBUG);
        told.start();
        logger.addAppender(told);
        DroppedErrors.install();
    }

    @AfterEach
    void leave() {
        Hooks.resetOnErrorDropped();
        logger.detachAppender(told);
        logger.setLevel(null);
    }

    @Test
    void a_connection_that_breaks_after_its_last_use_is_no_trouble() throws Exception {
        Operators.onErrorDropped(new IOException("Connection reset by peer"), Context.empty());
        Operators.onErrorDropped(
                new R2dbcNonTransientResourceException("Connection unexpectedly closed", "08006"), Context.empty());
        Operators.onErrorDropped(new AbortedException(new IOException("Broken pipe")), Context.empty());
        Operators.onErrorDropped(AbortedException.beforeSend(), Context.empty());
        Mono.error(new IOException("Broken pipe")).subscribe();
        Operators.onErrorDropped(ReadTimeoutException.INSTANCE, Context.empty());
        Operators.onErrorDropped(lateRequest(), Context.empty());
        Operators.onErrorDropped(new DecodingException("Could not find end of body"), Context.empty());
        assertThat(levels()).hasSize(8).containsOnly(Level.DEBUG);
    }

    @Test
    void any_other_error_is_told_with_what_it_was() {
        Operators.onErrorDropped(new IllegalStateException("two answers"), Context.empty());
        Mono.error(new IllegalStateException("nobody listens")).subscribe();
        Operators.onErrorDropped(new ChannelPipelineException("a handler of ours"), Context.empty());
        assertThat(levels()).hasSize(3).containsOnly(Level.ERROR);
        assertThat(told.list)
                .allSatisfy(entry -> assertThat(entry.getThrowableProxy()).isNotNull());
    }

    /** As the server makes it; nobody else can. */
    private static Throwable lateRequest() throws ReflectiveOperationException {
        var made = Class.forName("reactor.netty.http.server.RequestTimeoutException")
                .getDeclaredConstructor(String.class);
        made.setAccessible(true);
        return (Throwable) made.newInstance("too slow");
    }

    private List<Level> levels() {
        return told.list.stream().map(ILoggingEvent::getLevel).toList();
    }
}
