package dev.zapis.app.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.engine.BotMonitor.Failure;
import dev.zapis.bot.dialog.engine.BotMonitor.Reply;
import dev.zapis.query.journal.ErrorJournal;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

class BotMetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    // A database that never answers, and so holds what is written down.
    private final DatabaseClient silent = DatabaseClient.create(new SilentDatabase());
    private final ErrorRecorder notes = new ErrorRecorder(new ErrorJournal(silent), InstantSource.system());
    private final BotMeters meters = new BotMeters(registry, notes);

    private static Failure failure(String kind) {
        return new Failure("abc123", kind, new IllegalStateException("what Anna typed"));
    }

    @Test
    void the_first_answer_is_timed_and_calls_are_counted_by_code() {
        meters.answered(Reply.TOAST, Duration.ofMillis(250));
        meters.called("SendMessage", 429, Duration.ofMillis(10));
        meters.called("sendmessage", 200, Duration.ofMillis(10));
        meters.handled("tap", false);
        var timer = registry.get("zapis.answer").tag("reply", "toast").timer();
        assertThat(timer.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(250);
        assertThat(registry.get("zapis.telegram.throttled").counter().count()).isEqualTo(1);
        assertThat(registry.get("zapis.telegram.calls")
                        .tags("method", "sendmessage", "code", "200")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("zapis.updates")
                        .tags("kind", "tap", "result", "failed")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void failures_never_wait_for_a_database_that_does_not_answer() {
        for (int i = 0; i < 1000; i++) meters.failed(failure("tap"));
        assertThat(registry.get("zapis.errors").tag("kind", "tap").counter().count())
                .isEqualTo(1000);
        assertThat(notes.dropped()).isEqualTo(992);
    }

    /** Takes every wish for a connection, and grants none. */
    private static final class SilentDatabase implements ConnectionFactory {

        @Override
        public Mono<Connection> create() {
            return Mono.never();
        }

        @Override
        public ConnectionFactoryMetadata getMetadata() {
            return () -> "PostgreSQL";
        }
    }
}
