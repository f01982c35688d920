package dev.zapis.app.visit;

import dev.zapis.bot.dialog.Uploads;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.Visitor;
import dev.zapis.command.Actor;
import dev.zapis.command.AlreadyHandled;
import dev.zapis.command.Command;
import dev.zapis.command.CommandId;
import dev.zapis.command.Metadata;
import dev.zapis.command.Refused;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.Query;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;

/** One update's visit. Its first command has the update's own id; further ones have ids made of it, in their order. */
final class OfficeVisit implements Visit {

    private final Reception.Desk desk;
    private final CommandId command;
    private final AtomicInteger told = new AtomicInteger();
    private volatile Visitor visitor;
    private volatile long position;
    private volatile Mono<Void> caughtUp = Mono.empty();
    private volatile boolean isBehind;

    OfficeVisit(Reception.Desk desk, Visitor visitor, CommandId command) {
        this.desk = desk;
        this.visitor = visitor;
        this.command = command;
    }

    @Override
    public Visitor visitor() {
        return visitor;
    }

    @Override
    public Instant now() {
        return desk.room().clock().instant();
    }

    @Override
    public <R> Mono<R> ask(Query<R> query) {
        return Mono.defer(() -> caughtUp).then(Mono.defer(() -> desk.questions().ask(query)));
    }

    @Override
    public Uploads uploads() {
        return desk.room().uploads().of(visitor.account().telegramId());
    }

    @Override
    public boolean isBehind() {
        return isBehind;
    }

    @Override
    public Mono<Void> tell(Command wish) {
        return Mono.defer(() -> given(new Wish(wish)))
                .doOnNext(this::happened)
                .flatMap(recorded -> caughtUp)
                .then(Mono.defer(() -> desk.visitors().of(visitor.account())))
                .doOnNext(now -> visitor = now)
                .then();
    }

    private Mono<Long> given(Wish wish) {
        Map<String, String> metadata = metadata(wish);
        return desk.orders().give(wish.command(), metadata).onErrorResume(OfficeVisit::rests, refusal -> desk.orders()
                .head()
                .doOnNext(this::happened)
                .flatMap(head -> desk.refusals().noted(wish, metadata, refusal, head))
                .then(Mono.error(refusal)));
    }

    // What others did a moment ago must be seen beside the refusal that it led to.
    private static boolean rests(Throwable failure) {
        return failure instanceof Refused || failure instanceof AlreadyHandled;
    }

    /** The next question waits for it, once for all that are asked at the same time. */
    private void happened(long upTo) {
        if (upTo <= position) return;
        position = upTo;
        caughtUp = desk.questions()
                .reached(upTo)
                .doOnNext(reached -> isBehind = !reached)
                .then()
                .cache();
    }

    private Map<String, String> metadata(Wish wish) {
        long telegramId = visitor.account().telegramId();
        PersonId person = visitor.person();
        CommandId id = next();
        return Map.of(
                Metadata.AT, now().toString(),
                Metadata.WISH, desk.visitors().hash().of(wish.whole()),
                Metadata.ACTOR, person == null ? Actor.NEWCOMER : person.value(),
                Metadata.ACCOUNT, desk.visitors().hash().account(telegramId).value(),
                Metadata.TELEGRAM, Long.toString(telegramId),
                Metadata.COMMAND, id.value(),
                Metadata.CAUSE, "update",
                Metadata.CORRELATION, command.value());
    }

    private CommandId next() {
        int number = told.incrementAndGet();
        return number == 1 ? command : new CommandId(command.makes("command " + number));
    }
}
