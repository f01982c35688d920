package dev.zapis.app.store;

import dev.zapis.app.config.MasterKey;
import dev.zapis.app.config.MasterKeys;
import dev.zapis.app.config.StartupException;
import dev.zapis.app.session.HmacHasher;
import dev.zapis.eventstore.axon.crypto.AesDataCipher;
import dev.zapis.eventstore.axon.crypto.DecryptionException;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.WrappedKeyRepository;
import io.r2dbc.spi.R2dbcBadGrammarException;
import io.r2dbc.spi.R2dbcTransientException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * The one master key that everything in a store is wrapped by, and what it opens: people's data keys, and the secret that
 * fingerprints are made under. Each exchange of the master key counts its number up; the secret stays, or nobody would be
 * recognised any more.
 */
public final class StoreKeyring {

    private static final int FIRST = 1;
    private static final int TRIES = 5;

    private final MasterKey master;
    private final byte[] wrapped;

    private StoreKeyring(MasterKey master, byte[] wrapped) {
        this.master = master;
        this.wrapped = wrapped;
    }

    /** Finds the store's key among those at hand; fails with {@link StartupException} where none is it. */
    public static Mono<StoreKeyring> of(Database database, MasterKeys keys) {
        var sealed = new WrappedKeyRepository(database);
        return sealed.seal()
                // On a machine that is busy with the start the first connection may come late.
                .retryWhen(
                        Retry.backoff(TRIES, Duration.ofMillis(200)).filter(R2dbcTransientException.class::isInstance))
                .onErrorMap(R2dbcBadGrammarException.class, older -> StartupException.because("older-tables", Map.of())
                        .after(older))
                // Random numbers may wait for a lock.
                .publishOn(Schedulers.boundedElastic())
                .flatMap(seal -> seal.secret() == null
                        ? sealed.keep(first(seal.keyCheck(), keys)).publishOn(Schedulers.boundedElastic())
                        : Mono.just(seal.secret()))
                .map(secret -> opening(secret, keys));
    }

    /** In stores from before there was a secret, fingerprints are made under a key that is made of the master key: it becomes the secret. */
    private static byte[] first(@Nullable String keyCheck, MasterKeys keys) {
        if (keyCheck == null) return cipher(keys.current(), FIRST).newWrappedKey();
        return keys.all()
                .filter(key ->
                        StoreOwnershipCheck.check(new HmacHasher(secretOf(key))).equals(keyCheck))
                .findFirst()
                .map(key -> cipher(key, FIRST).wrap(secretOf(key)))
                .orElseThrow(StoreKeyring::other);
    }

    private static byte[] secretOf(MasterKey key) {
        return HmacHasher.secretFor("zapis fingerprints", key.bytes());
    }

    private static StoreKeyring opening(byte[] wrapped, MasterKeys keys) {
        return keys.all()
                .map(key -> new StoreKeyring(key, wrapped))
                .filter(key -> key.secret().isPresent())
                .findFirst()
                .orElseThrow(StoreKeyring::other);
    }

    private static StartupException other() {
        return StartupException.because("other-key", Map.of());
    }

    private Optional<byte[]> secret() {
        try {
            return Optional.of(cipher().unwrap(wrapped));
        } catch (DecryptionException underAnother) {
            return Optional.empty();
        }
    }

    public AesDataCipher cipher() {
        return cipher(master, AesDataCipher.masterKeyId(wrapped));
    }

    public HmacHasher hash() {
        return new HmacHasher(secret().orElseThrow());
    }

    public MasterKey master() {
        return master;
    }

    /** The secret as the store has it. */
    byte[] wrapped() {
        return wrapped.clone();
    }

    /**
     * Puts everything under another master key, all or nothing. No instance may be running.
     *
     * @return how many data keys; empty where somebody else has exchanged the key meanwhile
     */
    public Mono<Long> exchanged(Database database, MasterKey next) {
        var before = cipher();
        var cipher = cipher(next, AesDataCipher.masterKeyId(wrapped) + 1);
        return new WrappedKeyRepository(database).rewrapped(wrapped, old -> cipher.rewrap(old, before));
    }

    private static AesDataCipher cipher(MasterKey key, int number) {
        return new AesDataCipher(key.bytes(), number);
    }
}
