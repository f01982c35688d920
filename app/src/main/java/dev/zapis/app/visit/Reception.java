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
    private final Positions positions;

    public Reception(Desk desk) {
        this.desk = desk;
        this.positions = new Positions(desk.orders()::head);
    }

    /** What a visit works with. */
    public record Desk(Orders orders, Questions questions, Visitors visitors, Refusals refusals, Room room) {}

    /** What is there besides: the time, and where to put things aside. */
    public record Room(InstantSource clock, UploadTable uploads) {}

    @Override
    public void begin() {
        positions.begin();
    }

    @Override
    public Mono<Visit> open(Account account, CommandId command) {
        return opened(account, CommandIds.ofTap(command));
    }

    @Override
    public Mono<Visit> openStep(Account account, CommandId step) {
        return opened(account, CommandIds.ofStep(step));
    }

    private Mono<Visit> opened(Account account, CommandIds ids) {
        Progress progress = new Progress(desk.questions(), positions, account.telegramId());
        return progress.begun()
                .then(Mono.defer(() -> desk.visitors().of(account)))
                .map(visitor -> new OfficeVisit(desk, visitor, ids, progress));
    }

    @Override
    public Mono<Boolean> handled(CommandId command) {
        return desk.orders().left(command.value()).hasElement();
    }
}
