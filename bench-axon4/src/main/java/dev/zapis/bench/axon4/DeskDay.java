package dev.zapis.bench.axon4;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** A desk's day: Axon 4 decides about one aggregate, so the rule about the person's day is not asked. */
public final class DeskDay {

    private static final String NOTE = "x".repeat(200);

    @AggregateIdentifier
    private @Nullable String desk;

    private boolean taken;

    DeskDay() {}

    /** Books the desk's day for a person. */
    public record Book(@TargetAggregateIdentifier String desk, String person) {}

    /** The desk's day is the person's. */
    public record DeskBooked(String desk, String person, String note) {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Book command) {
        if (taken) {
            throw new IllegalStateException("the desk " + desk + " is taken");
        }
        apply(new DeskBooked(command.desk(), command.person(), NOTE));
    }

    @EventSourcingHandler
    void on(DeskBooked event) {
        desk = event.desk();
        taken = true;
    }
}
