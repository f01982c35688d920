package dev.zapis.command.sourcing;

import dev.zapis.command.EventOrigin;
import dev.zapis.command.sourcing.EventSteps.Step;
import java.util.Objects;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.modelling.EntityEvolver;

/**
 * Hands a state the events that belong to it. Axon gives whatever a command appends to all states of that command, whomever it is
 * about: here it is asked whether it lies in the state's boundary, so that no state has to.
 */
final class StateEvolver<E> implements EntityEvolver<E> {

    private final Class<E> state;
    private final EventSteps steps;
    private final EventConverter converter;

    StateEvolver(Class<E> state, EventSteps steps, EventConverter converter) {
        this.state = state;
        this.steps = steps;
        this.converter = converter;
    }

    @Override
    public E evolve(E now, EventMessage event, ProcessingContext context) {
        Step step = steps.of(event.type().qualifiedName());
        if (step == null || isForeign(event, step, context)) return now;
        Object fact = event.payloadAs(step.event(), converter);
        Object next = step.takesOrigin()
                ? Reflection.call(step.evolve(), now, fact, EventOrigin.of(event.metadata(), event.timestamp()))
                : Reflection.call(step.evolve(), now, fact);
        return state.cast(Objects.requireNonNull(next));
    }

    /** What comes from the log as bytes was asked for by the boundary. What is an object was just appended. */
    private static boolean isForeign(EventMessage event, Step step, ProcessingContext context) {
        if (!step.event().isInstance(event.payload())) return false;
        EventCriteria boundary = context.getResource(StateBoundary.BOUNDARY);
        return boundary != null
                && !boundary.matches(event.type().qualifiedName(), step.tags().of(event.payload()));
    }
}
