package dev.zapis.app.opening;

import dev.zapis.app.visit.Orders;
import dev.zapis.command.AlreadyHandled;
import dev.zapis.command.Command;
import dev.zapis.command.CommandId;
import dev.zapis.command.Metadata;
import dev.zapis.events.Ids;
import java.util.Map;
import reactor.core.publisher.Mono;

/** What the house itself wants at a start; what it wanted at an earlier start is not done again. */
final class HouseOrders {

    private final Orders orders;

    HouseOrders(Orders orders) {
        this.orders = orders;
    }

    /** The same wish at every start: carried out once in the life of the store. */
    static CommandId once(String... wish) {
        return new CommandId(Ids.derived("start", String.join("/", wish)));
    }

    Mono<Long> give(Command command, CommandId id) {
        Map<String, String> metadata = Map.of(
                Metadata.ACTOR,
                "house",
                Metadata.COMMAND,
                id.value(),
                Metadata.CAUSE,
                "start",
                Metadata.CORRELATION,
                id.value());
        return orders.give(command, metadata).onErrorResume(AlreadyHandled.class, done -> Mono.just(0L));
    }
}
