package dev.zapis.eventstore.axon;

import dev.zapis.eventstore.EventLog;
import dev.zapis.eventstore.axon.crypto.AesDataCipher;
import dev.zapis.eventstore.axon.crypto.DataKeyCache;
import dev.zapis.eventstore.axon.crypto.FieldEncryptor;
import java.util.Arrays;
import java.util.Set;
import java.util.function.LongSupplier;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The adapter over one log, and its parts. */
public final class Adapter<L extends EventLog> {

    public static final Scheduler SCHEDULER = Schedulers.boundedElastic();
    static final KeptMetadata KEPT = new KeptMetadata(Set.of("actor"), "when");
    public static final byte[] MASTER_KEY = new byte[32];

    static {
        Arrays.fill(MASTER_KEY, (byte) 7);
    }

    final L log;
    final AesDataCipher cipher = new AesDataCipher(MASTER_KEY, 1);
    final AxonEventStoreConfigurer axon;
    final AxonEventStorage storage;
    final EventDecoder decoder;
    final JsonConverter json;

    Adapter(L log) {
        this(log, SCHEDULER);
    }

    Adapter(L log, Scheduler scheduler) {
        this(log, scheduler, System::nanoTime);
    }

    /** @param nanos by which those who want the same wait */
    Adapter(L log, Scheduler scheduler, LongSupplier nanos) {
        this.log = log;
        this.axon = new AxonEventStoreConfigurer(log, DeskSamples.PERSONAL, cipher, KEPT, scheduler, nanos);
        this.storage = axon.storage();
        this.decoder = axon.decoder();
        this.json = axon.json();
    }

    static Adapter<FakeEventLog> inMemory() {
        return new Adapter<>(new FakeEventLog());
    }

    AxonConfiguration start() {
        return DeskSamples.configure(axon.configure(EventSourcingConfigurer.create()))
                .start();
    }

    /** Encodes as an instance that has not met anybody yet. */
    EventEncoder encoderOfAnotherInstance() {
        FieldEncryptor seal = new FieldEncryptor(json, DeskSamples.PERSONAL, cipher);
        return new EventEncoder(KEPT, json, seal, new DataKeyCache(log, cipher, SCHEDULER), SCHEDULER);
    }
}
