package dev.zapis.app.opening;

import dev.zapis.app.config.CannotStart;
import dev.zapis.command.Fingerprint;
import dev.zapis.eventstore.postgres.Database;
import java.util.Map;
import reactor.core.publisher.Mono;

/**
 * A store is made for one bot and under one master key: another bot's would show its people to strangers, and under another
 * key nobody would be recognised any more.
 */
public final class StoreOwner {

    private static final String CLAIM = """
            update store set bot = coalesce(bot, $1), key_check = coalesce(key_check, $2)
            returning bot, key_check
            """;

    private final Database database;
    private final String keyCheck;

    public StoreOwner(Database database, Fingerprint fingerprint) {
        this.database = database;
        this.keyCheck = fingerprint.of("key check");
    }

    /** Fails with {@link CannotStart} where the store belongs to another bot or another key. */
    public Mono<Void> check(String bot) {
        return database.use(connection -> Mono.from(connection
                                .createStatement(CLAIM)
                                .bind("$1", bot)
                                .bind("$2", keyCheck)
                                .execute())
                        .flatMap(result -> Mono.from(result.map(
                                (row, meta) -> new Found(String.valueOf(row.get(0)), String.valueOf(row.get(1)))))))
                .flatMap(found -> verdict(found, bot));
    }

    private Mono<Void> verdict(Found found, String bot) {
        if (!found.bot().equals(bot)) {
            return Mono.error(CannotStart.because("other-bot", Map.of("owner", found.bot(), "bot", bot)));
        }
        return found.keyCheck().equals(keyCheck)
                ? Mono.empty()
                : Mono.error(CannotStart.because("other-key", Map.of()));
    }

    private record Found(String bot, String keyCheck) {}
}
