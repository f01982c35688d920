package dev.zapis.eventstore.axon;

import dev.zapis.eventstore.EventLog;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.core.Metadata;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** One instance that sells seats of courses, with a memory of its own. */
final class CourseOffice implements AutoCloseable {

    final StaleEventLog log;
    final Adapter<StaleEventLog> adapter;

    private final AxonConfiguration axon;
    private final CommandGateway gateway;

    CourseOffice(EventLog shared) {
        this(shared, Adapter.SCHEDULER);
    }

    CourseOffice(EventLog shared, Scheduler scheduler) {
        this(shared, scheduler, System::nanoTime);
    }

    private CourseOffice(EventLog shared, Scheduler scheduler, LongSupplier nanos) {
        this.log = new StaleEventLog(shared);
        this.adapter = new Adapter<>(log, scheduler, nanos);
        this.axon = CourseSamples.configure(adapter.axon.configure(EventSourcingConfigurer.create()))
                .start();
        this.gateway = axon.getComponent(CommandGateway.class);
    }

    /** Where nobody is told «busy» only because the machine is: what is bearable lasts eight times as long. */
    static CourseOffice patient(EventLog shared) {
        return new CourseOffice(shared, Adapter.SCHEDULER, () -> System.nanoTime() / 8);
    }

    /** The result, or why there is none. */
    CompletableFuture<Object> asyncTell(Object command, String id) {
        return gateway.send(command, Metadata.with("zapis.command", id))
                .getResultMessage()
                .<Object>thenApply(result -> result)
                .exceptionally(failure -> failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure)
                .orTimeout(110, TimeUnit.SECONDS);
    }

    Mono<Object> asyncTellLater(Object command, String id) {
        return Mono.fromFuture(() -> asyncTell(command, id));
    }

    Object tell(Object command, String id) {
        return asyncTell(command, id).join();
    }

    Object tell(Object command) {
        return tell(command, UUID.randomUUID().toString());
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
