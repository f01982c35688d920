package dev.zapis.app.visit;

import dev.zapis.bot.dialog.Account;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.Visits;
import dev.zapis.bot.memory.UploadTable;
import dev.zapis.command.CommandId;
import java.time.InstantSource;
import reactor.core.publisher.Mono;

/** Opens visits: finds out who an account is and lets them ask and tell. */
public final class Reception implements Visits {

    private final Desk desk;

    public Reception(Desk desk) {
        this.desk = desk;
    }

    /** What a visit works with. */
    public record Desk(Orders orders, Questions questions, Visitors visitors, Refusals refusals, Room room) {}

    /** What is there besides: the time, and where to put things aside. */
    public record Room(InstantSource clock, UploadTable uploads) {}

    @Override
    public Mono<Visit> open(Account account, CommandId command) {
        return desk.visitors().of(account).map(visitor -> new OfficeVisit(desk, visitor, command));
    }

    @Override
    public Mono<Boolean> handled(CommandId command) {
        return desk.orders().left(command.value()).hasElement();
    }
}
