package dev.zapis.app.visit;

import dev.zapis.bot.dialog.Account;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.Visits;
import dev.zapis.command.CommandId;
import dev.zapis.events.Tags;
import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.Criterion;
import dev.zapis.eventstore.EventLog;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Opens visits: finds out who an account is and lets them ask and tell. */
public final class Reception implements Visits {

    private final Desk desk;
    private final EventLog log;

    public Reception(Desk desk, EventLog log) {
        this.desk = desk;
        this.log = log;
    }

    /** What a visit works with. */
    public record Desk(Orders orders, Questions questions, Visitors visitors, Refusals refusals, InstantSource clock) {}

    @Override
    public Mono<Visit> open(Account account, CommandId command) {
        return desk.visitors().of(account).map(visitor -> new OfficeVisit(desk, visitor, command));
    }

    @Override
    public Mono<Boolean> handled(CommandId command) {
        var left = new Criterion(Set.of(Tags.COMMAND + "=" + command.value()), Set.of());
        return log.source(new Criteria(List.of(left)))
                .map(found -> !found.events().isEmpty());
    }
}
