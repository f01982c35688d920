package dev.zapis.eventstore.postgres;

import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.AppendConflict;
import io.r2dbc.spi.Readable;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** One call of the append function per request, asked again under the same batch id when its answer was lost. */
final class Appender {

    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);
    /** With the waits between them about eight seconds. */
    private static final int RESENDS = 20;

    private final Database database;
    private final BatchIds ids = new BatchIds();

    Appender(Database database) {
        this.database = database;
    }

    Mono<Long> append(Append append) {
        return Mono.defer(() -> send(ids.next(), append));
    }

    Mono<Long> send(UUID batch, Append append) {
        var call = AppendCall.of(batch, append);
        return database.use(connection -> Sql.row(connection, AppendCall.SQL, Outcome::read, call.arguments()))
                .retryWhen(LostConnection.again(RESENDS)
                        .doBeforeRetry(again -> LOG.warn(
                                "append {} is sent again: {}",
                                batch,
                                again.failure().getMessage())))
                .flatMap(Outcome::position);
    }

    /** The function's answer: a position above 0 of the last event, else the position that contradicts. */
    private record Outcome(long last, long conflict) {

        static Outcome read(Readable row) {
            var last = row.get(0, Long.class);
            var conflict = row.get(1, Long.class);
            return new Outcome(last == null ? 0 : last, conflict == null ? 0 : conflict);
        }

        Mono<Long> position() {
            return last > 0 ? Mono.just(last) : Mono.error(() -> new AppendConflict(conflict));
        }
    }
}
