package dev.zapis.bench;

import static org.axonframework.eventsourcing.configuration.EventSourcedEntityModule.autodetected;
import static org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule.named;

import dev.zapis.eventstore.axon.AxonEventStoreConfigurer;
import dev.zapis.eventstore.axon.CommandTrace;
import dev.zapis.eventstore.axon.crypto.AesDataCipher;
import dev.zapis.eventstore.axon.crypto.PersonalFields;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.core.Metadata;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The bench's domain behind Axon's command gateway, over a store. */
record Axon(AxonConfiguration configuration, CommandGateway gateway, Scheduler scheduler) {

    /** As the product's. */
    private static final int THREADS = 8;

    private static final int QUEUE = 10_000;

    static Axon over(Store store) {
        var scheduler = Schedulers.newBoundedElastic(THREADS, QUEUE, "bench-axon");
        var axon = EventSourcingConfigurer.create();
        new AxonEventStoreConfigurer(store.log(), PersonalFields.NONE, new AesDataCipher(new byte[32], 1), scheduler)
                .configure(axon);
        axon.registerEntity(autodetected(Bookings.Place.class, Bookings.Day.class))
                .registerEntity(autodetected(SeatSales.Lesson.class, SeatSales.Seats.class))
                .registerCommandHandlingModule(named("bench")
                        .commandHandlers()
                        .annotatedCommandHandlingComponent(c -> new Bookings.Handler())
                        .annotatedCommandHandlingComponent(c -> new SeatSales.Handler()));
        var configuration = axon.start();
        return new Axon(configuration, configuration.getComponent(CommandGateway.class), scheduler);
    }

    /** Tells a command under an id of its own, as the product does. */
    Mono<Object> tell(Object command) {
        var trail = Metadata.with(CommandTrace.COMMAND, "c" + Samples.number());
        return Mono.fromFuture(() -> gateway.send(command, trail).getResultMessage(), true)
                .cast(Object.class);
    }

    void close() {
        configuration.shutdown();
        scheduler.dispose();
    }
}
