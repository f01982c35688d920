package dev.zapis.eventstore.axon;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/** Up to where a sourcing knew everything: Axon keeps that to itself. A condition is told apart from its equals. */
public final class SourcingPositions {

    private static final ResourceKey<Map<SourcingCondition, Long>> KEY = ResourceKey.withLabel("sourcedHeads");

    private SourcingPositions() {}

    static void told(SourcingCondition condition, long head, @Nullable ProcessingContext context) {
        if (context != null) {
            of(context).put(condition, head);
        }
    }

    public static long of(SourcingCondition condition, ProcessingContext context) {
        Long head = of(context).get(condition);
        if (head == null) {
            throw new IllegalStateException("%s was not sourced from the event log".formatted(condition));
        }
        return head;
    }

    private static Map<SourcingCondition, Long> of(ProcessingContext context) {
        return context.computeResourceIfAbsent(KEY, () -> Collections.synchronizedMap(new IdentityHashMap<>()));
    }
}
