package dev.zapis.app.store;

import dev.zapis.app.config.StartupException;
import dev.zapis.command.KeyedHasher;
import dev.zapis.eventstore.postgres.Database;
import java.util.Arrays;
import java.util.Map;
import reactor.core.publisher.Mono;

/**
 * A store is made for one bot and under one master key: another bot's would show its people to strangers, and under another
 * key nobody would be recognised any more.
 */
public final class StoreOwnershipCheck {

    private static final String CLAIM = """
            update store set bot = coalesce(bot, $1), key_check = coalesce(key_check, $2)
            returning bot, key_check, secret
            """;

    private final Database database;
    private final StoreKeyring key;
    private final String keyCheck;

    public StoreOwnershipCheck(Database database, StoreKeyring key) {
        this.database = database;
        this.key = key;
        this.keyCheck = check(key.hash());
    }

    /** By what a store knows that fingerprints are made as they always were. */
    static String check(KeyedHasher hasher) {
        return hasher.of("key check");
    }

    /** Fails with {@link StartupException} where the store belongs to another bot or another key. */
    public Mono<Void> check(String bot) {
        return database.use(connection -> Mono.from(connection
                                .createStatement(CLAIM)
                                .bind("$1", bot)
                                .bind("$2", keyCheck)
                                .execute())
                        .flatMap(result -> Mono.from(result.map((row, meta) -> new Found(
                                String.valueOf(row.get(0)),
                                String.valueOf(row.get(1)).equals(keyCheck)
                                        && Arrays.equals(row.get(2, byte[].class), key.wrapped()))))))
                .flatMap(found -> verdict(found, bot));
    }

    private Mono<Void> verdict(Found found, String bot) {
        if (!found.bot().equals(bot)) {
            return Mono.error(StartupException.because("other-bot", Map.of("owner", found.bot(), "bot", bot)));
        }
        return found.isUnderTheKey() ? Mono.empty() : Mono.error(StartupException.because("other-key", Map.of()));
    }

    /** @param isUnderTheKey it may have been exchanged since it was found */
    private record Found(String bot, boolean isUnderTheKey) {}
}
