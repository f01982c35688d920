package dev.zapis.app.wiring;

import dev.zapis.app.visit.Orders;
import dev.zapis.app.visit.ProductClock;
import dev.zapis.command.Command;
import dev.zapis.command.CommandId;
import dev.zapis.command.Metadata;
import dev.zapis.scheduler.Dispatch;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Asks for due work in the house's own name. */
record HouseDispatch(Orders orders, ProductClock clock) implements Dispatch {

    @Override
    public Mono<Void> give(Command command, CommandId id) {
        Map<String, String> metadata = Map.of(
                Metadata.AT, clock.instant().toString(),
                Metadata.ACTOR, "house",
                Metadata.COMMAND, id.value(),
                Metadata.CAUSE, "due",
                Metadata.CORRELATION, id.value());
        return orders.give(command, metadata).then();
    }
}
