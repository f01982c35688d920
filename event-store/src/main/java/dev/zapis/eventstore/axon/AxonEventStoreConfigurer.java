package dev.zapis.eventstore.axon;

import dev.zapis.eventstore.EventLog;
import dev.zapis.eventstore.axon.cache.CachingStateManager;
import dev.zapis.eventstore.axon.cache.StateCache;
import dev.zapis.eventstore.axon.crypto.DataCipher;
import dev.zapis.eventstore.axon.crypto.DataKeyCache;
import dev.zapis.eventstore.axon.crypto.FieldEncryptor;
import dev.zapis.eventstore.axon.crypto.NoCipher;
import dev.zapis.eventstore.axon.crypto.PersonalFields;
import dev.zapis.eventstore.axon.retry.AppendPositionCommandBus;
import dev.zapis.eventstore.axon.retry.ConflictBackoff;
import dev.zapis.eventstore.axon.retry.ContentionQueues;
import dev.zapis.eventstore.axon.retry.FreshnessChecker;
import dev.zapis.eventstore.axon.retry.RetryingCommandBus;
import java.util.function.LongSupplier;
import org.axonframework.common.configuration.ComponentRegistry;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.core.ConfigurationApplicationContext;
import org.axonframework.messaging.core.correlation.CorrelationDataProviderRegistry;
import org.axonframework.messaging.core.correlation.DefaultCorrelationDataProviderRegistry;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.axonframework.modelling.StateManager;
import reactor.core.scheduler.Scheduler;

/**
 * Makes Axon work on an event log: the one thing that the wiring of the program has to know of this package.
 *
 * <p>Event-sourced states that are records are remembered between commands, folded up to a position; only what was recorded since
 * is added. So such a record must be immutable, be made from nothing but its id, and evolve by nothing but its events. A state
 * that is a class is sourced in full for each command.
 */
public final class AxonEventStoreConfigurer {

    private final JsonConverter json = new JsonConverter();
    private final Scheduler scheduler;
    private final DataKeyCache keys;
    private final EventDecoder decoder;
    private final AxonEventStorage storage;
    private final StateCache states = new StateCache();
    private final AxonExecutor executor;
    private final ContentionQueues queues;
    private final ConflictBackoff backoff;

    /** For events without personal fields: see {@link #AxonOverLog(EventLog, PersonalFields, DataCipher, Scheduler)}. */
    public AxonEventStoreConfigurer(EventLog log, Scheduler scheduler) {
        this(log, PersonalFields.NONE, NoCipher.INSTANCE, scheduler);
    }

    /** For events that keep nothing of a command's metadata but what Axon itself would: see {@link KeptMetadata}. */
    public AxonEventStoreConfigurer(EventLog log, PersonalFields personal, DataCipher cipher, Scheduler scheduler) {
        this(log, personal, cipher, KeptMetadata.NONE, scheduler);
    }

    /**
     * @param scheduler bounded, and of threads that may wait: commands and event handlers run on it
     */
    public AxonEventStoreConfigurer(
            EventLog log, PersonalFields personal, DataCipher cipher, KeptMetadata kept, Scheduler scheduler) {
        this(log, personal, cipher, kept, scheduler, System::nanoTime);
    }

    /** @param nanos by which those who want the same wait */
    AxonEventStoreConfigurer(
            EventLog log,
            PersonalFields personal,
            DataCipher cipher,
            KeptMetadata kept,
            Scheduler scheduler,
            LongSupplier nanos) {
        FieldEncryptor seal = new FieldEncryptor(json, personal, cipher);
        this.scheduler = scheduler;
        this.executor = new AxonExecutor(scheduler);
        this.queues = new ContentionQueues(executor, nanos);
        this.backoff = new ConflictBackoff(log, queues, new FreshnessChecker(log, executor), executor);
        this.keys = new DataKeyCache(log, cipher, executor.scheduler());
        this.decoder = new EventDecoder(json, seal);
        EventEncoder encoder = new EventEncoder(kept, json, seal, keys, executor.scheduler());
        this.storage = new AxonEventStorage(log, encoder, decoder, executor);
    }

    /** Registers in Axon's configuration all that it needs of the log. */
    public EventSourcingConfigurer configure(EventSourcingConfigurer axon) {
        return axon.registerEventStorageEngine(c -> storage).componentRegistry(this::register);
    }

    private void register(ComponentRegistry registry) {
        registry.registerComponent(Converter.class, c -> json);
        // Axon's default adds transactions that the log doesn't need, and works on whatever thread dispatches.
        registry.registerComponent(
                UnitOfWorkFactory.class,
                c -> new SimpleUnitOfWorkFactory(
                        new ConfigurationApplicationContext(c), work -> work.workScheduler(executor)));
        // The storage itself adds what these would, and the command's trail: with providers, Axon would publish events
        // one by one.
        registry.registerComponent(
                CorrelationDataProviderRegistry.class, c -> new DefaultCorrelationDataProviderRegistry());
        registry.registerDecorator(
                CommandBus.class,
                AppendPositionCommandBus.DECORATION_ORDER,
                (c, name, delegate) -> new AppendPositionCommandBus(delegate, queues));
        registry.registerDecorator(
                CommandBus.class,
                RetryingCommandBus.DECORATION_ORDER,
                (c, name, delegate) -> new RetryingCommandBus(delegate, backoff));
        registry.registerDecorator(
                StateManager.class, 0, (c, name, delegate) -> new CachingStateManager(delegate, states));
    }

    /** Hands events to the {@code @EventHandler} methods of the component. */
    public AnnotatedProjectionHandler handling(Object component) {
        return new AnnotatedProjectionHandler(component, decoder, json, scheduler);
    }

    /** Hands events to functions by their type, once it is told which. */
    public TypedProjectionHandler handlingByType() {
        return new TypedProjectionHandler(decoder, json, scheduler);
    }

    /** Must be called when a person's key is destroyed: nothing that was read with it is remembered any more. */
    public void forget(String subject) {
        keys.forget(subject);
        forgetStates();
    }

    /** Must be called when the log was replaced under the running program: nothing remembered of it may hold any more. */
    public void forgetStates() {
        states.clear();
    }

    /** How often a command was decided anew because something relevant had been recorded meanwhile. */
    public long redecided() {
        return backoff.redecided();
    }

    public EventDecoder decoder() {
        return decoder;
    }

    public JsonConverter json() {
        return json;
    }

    AxonEventStorage storage() {
        return storage;
    }
}
