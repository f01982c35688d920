package dev.zapis.eventstore.axon;

import dev.zapis.eventstore.EventLog;
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
public final class AxonOverLog {

    private final JsonConverter json = new JsonConverter();
    private final Scheduler scheduler;
    private final SubjectKeys keys;
    private final EventDecoder decoder;
    private final AxonEventStorage storage;
    private final States states = new States();
    private final Workers workers;
    private final HotKeys hotKeys;
    private final Second second;

    /** For events without personal fields: see {@link #AxonOverLog(EventLog, PersonalFields, DataCipher, Scheduler)}. */
    public AxonOverLog(EventLog log, Scheduler scheduler) {
        this(log, PersonalFields.NONE, NoCipher.INSTANCE, scheduler);
    }

    /** For events that keep nothing of a command's metadata but what Axon itself would: see {@link KeptMetadata}. */
    public AxonOverLog(EventLog log, PersonalFields personal, DataCipher cipher, Scheduler scheduler) {
        this(log, personal, cipher, KeptMetadata.NONE, scheduler);
    }

    /**
     * @param scheduler bounded, and of threads that may wait: commands and event handlers run on it
     */
    public AxonOverLog(
            EventLog log, PersonalFields personal, DataCipher cipher, KeptMetadata kept, Scheduler scheduler) {
        FieldSeal seal = new FieldSeal(json, personal, cipher);
        this.scheduler = scheduler;
        this.workers = new Workers(scheduler);
        this.hotKeys = new HotKeys(workers);
        this.second = new Second(log, hotKeys, new Rechecks(log, workers), workers);
        this.keys = new SubjectKeys(log, cipher, workers.scheduler());
        this.decoder = new EventDecoder(json, seal);
        EventEncoder encoder = new EventEncoder(kept, json, seal, keys, workers.scheduler());
        this.storage = new AxonEventStorage(log, encoder, decoder, workers);
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
                        new ConfigurationApplicationContext(c), work -> work.workScheduler(workers)));
        // The storage itself adds what these would, and the command's trail: with providers, Axon would publish events
        // one by one.
        registry.registerComponent(
                CorrelationDataProviderRegistry.class, c -> new DefaultCorrelationDataProviderRegistry());
        registry.registerDecorator(
                CommandBus.class,
                PositionedCommandBus.DECORATION_ORDER,
                (c, name, delegate) -> new PositionedCommandBus(delegate, hotKeys));
        registry.registerDecorator(
                CommandBus.class,
                RedecidingCommandBus.DECORATION_ORDER,
                (c, name, delegate) -> new RedecidingCommandBus(delegate, second));
        registry.registerDecorator(
                StateManager.class, 0, (c, name, delegate) -> new RememberingStateManager(delegate, states));
    }

    /** Hands events to the {@code @EventHandler} methods of the component. */
    public AnnotatedHandling handling(Object component) {
        return new AnnotatedHandling(component, decoder, json, scheduler);
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
        return second.redecided();
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
