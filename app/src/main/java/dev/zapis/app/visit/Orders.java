package dev.zapis.app.visit;

import dev.zapis.command.AlreadyHandled;
import dev.zapis.command.AskerRefusal;
import dev.zapis.command.Command;
import dev.zapis.command.Refused;
import dev.zapis.eventstore.Busy;
import dev.zapis.eventstore.OutcomeUnknown;
import dev.zapis.eventstore.axon.AlreadyAppended;
import dev.zapis.eventstore.axon.CommandTrail;
import java.time.Duration;
import java.util.Map;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.core.MessageType;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Hands commands to the deciding side. */
public final class Orders {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final CommandBus bus;
    private final Mono<Long> head;

    /** @param head position of the newest event, asked anew by each subscriber */
    public Orders(CommandBus bus, Mono<Long> head) {
        this.bus = bus;
        this.head = head;
    }

    /**
     * @return position of the command's last event; 0 where it recorded nothing. Fails with {@link Refused} or
     *     {@link AlreadyHandled}
     */
    public Mono<Long> give(Command command, Map<String, String> metadata) {
        var message = new GenericCommandMessage(new MessageType(command.getClass()), command, metadata);
        return Mono.fromFuture(() -> bus.dispatch(message, null), true)
                .onErrorMap(Orders::cause)
                .map(Orders::position)
                .defaultIfEmpty(0L)
                .timeout(LIMIT);
    }

    /** Position of the newest event: no refusal given so far rests on anything later. */
    Mono<Long> head() {
        return head.timeout(LIMIT);
    }

    private static long position(CommandResultMessage result) {
        String position = result.metadata().get(CommandTrail.POSITION);
        return position == null ? 0 : Long.parseLong(position);
    }

    /** What the sender should know, whatever Axon has wrapped around it. */
    private static Throwable cause(Throwable error) {
        for (@Nullable Throwable each = error; each != null; each = each.getCause()) {
            if (each instanceof Refused) return each;
            if (each instanceof AlreadyAppended) return new AlreadyHandled();
            if (each instanceof Busy) return new Refused(AskerRefusal.BUSY);
            if (each instanceof OutcomeUnknown) return new Refused(AskerRefusal.UNSURE);
        }
        return error;
    }
}
