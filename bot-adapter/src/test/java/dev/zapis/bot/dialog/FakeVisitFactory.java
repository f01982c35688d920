package dev.zapis.bot.dialog;

import dev.zapis.bot.dialog.engine.VisitFactory;
import dev.zapis.command.AlreadyHandled;
import dev.zapis.command.Command;
import dev.zapis.command.CommandId;
import dev.zapis.events.parts.SliceParts;
import dev.zapis.query.Query;
import dev.zapis.query.desk.ColleagueSearch;
import dev.zapis.query.desk.DesksNamed;
import dev.zapis.query.person.Colleagues;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** The office behind the chat: answers from a map, commands into a list, each command once. */
public final class FakeVisitFactory implements VisitFactory {

    private static final BotParts PARTS = BotParts.of(SliceParts.PRODUCT.and("dev.zapis.example"));

    private static final AccountRecords.Chat NO_CHAT = new AccountRecords.Chat(
            null,
            new AccountRecords.Buttons(0, null),
            new AccountRecords.Updates(0, null, 0),
            new AccountRecords.Messages(List.of(), 0),
            new AccountRecords.Notices(List.of(), 0),
            null,
            null);

    private static final int MOST_TOLD = 50;
    private final Map<Class<?>, Function<Object, Mono<?>>> answers = new HashMap<>();
    private final Map<Class<?>, Mono<Void>> obstacles = new HashMap<>();
    private final List<CommandId> handled = new ArrayList<>();
    private final List<Command> told = new ArrayList<>();
    private final UploadStore uploads = new FakeUploadStore();
    private final FakeActLog acts = new FakeActLog();

    FakeActLog acts() {
        return acts;
    }

    private CurrentUser visitor;
    private Instant now;
    private @Nullable RuntimeException closed;
    private final List<Long> lookedUpTo = new ArrayList<>();
    private AccountRecords.Chat chat = NO_CHAT;
    private AccountRecords.History history = new AccountRecords.History(List.of(), 0);
    private boolean behind;
    private Sinks.Empty<Void> caughtUp = Sinks.empty();

    public FakeVisitFactory(CurrentUser visitor, Instant now) {
        this.visitor = visitor;
        this.now = now;
    }

    @Override
    public Mono<Visit> open(TelegramUser account, CommandId command) {
        return closed == null ? Mono.just(new FakeVisit(command, false)) : Mono.error(closed);
    }

    @Override
    public Mono<Visit> openStep(TelegramUser account, CommandId step) {
        return closed == null ? Mono.just(new FakeVisit(step, true)) : Mono.error(closed);
    }

    @Override
    public Mono<Boolean> handled(CommandId command) {
        return Mono.fromSupplier(() -> IntStream.rangeClosed(1, MOST_TOLD)
                .mapToObj(at -> at == 1 ? command : new CommandId(command.makes("command " + at)))
                .anyMatch(handled::contains));
    }

    public void answers(Class<?> query, Function<Object, Mono<?>> answer) {
        answers.put(query, answer);
    }

    /** Nobody and nothing is found by its name. */
    public FakeVisitFactory knowingNobody() {
        answers(ColleagueSearch.class, any -> Mono.just(new ColleagueSearch.Result(List.of())));
        answers(DesksNamed.class, any -> Mono.just(new DesksNamed.Result(List.of())));
        answers(Colleagues.class, any -> Mono.just(new Colleagues.Result(List.of())));
        return this;
    }

    /** What happens before the command is recorded: a failure, or a wait. */
    public void obstructs(Class<?> command, Mono<Void> obstacle) {
        obstacles.put(command, obstacle);
    }

    public void fallsBehind() {
        behind = true;
        caughtUp = Sinks.empty();
    }

    public void catchesUp() {
        behind = false;
        caughtUp.tryEmitEmpty();
    }

    /** What the bot's tables hold of whoever is at the screen. */
    public void keeps(AccountRecords.Chat rows) {
        chat = rows;
    }

    /** What the log tells of them. */
    public void recalls(AccountRecords.History told) {
        history = told;
    }

    /** Positions that visits wanted to see all up to. */
    public List<Long> lookedUpTo() {
        return lookedUpTo;
    }

    public void closes(@Nullable RuntimeException failure) {
        closed = failure;
    }

    void visitor(CurrentUser newVisitor) {
        visitor = newVisitor;
    }

    CurrentUser visitor() {
        return visitor;
    }

    public void now(Instant moment) {
        now = moment;
    }

    Instant now() {
        return now;
    }

    /** Ids of what was told, in order. */
    List<CommandId> handled() {
        return handled;
    }

    public List<Command> told() {
        return told;
    }

    private final class FakeVisit implements Visit {

        private final CommandId id;
        private final boolean isStep;
        private int number;
        private @Nullable CommandId last;

        FakeVisit(CommandId id, boolean isStep) {
            this.id = id;
            this.isStep = isStep;
        }

        @Override
        public CurrentUser visitor() {
            return visitor;
        }

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public UploadStore uploads() {
            return uploads;
        }

        @Override
        public ActLog acts() {
            return acts;
        }

        @Override
        public AccountRecords records() {
            return new AccountRecords() {
                @Override
                public Mono<Chat> chat() {
                    return Mono.just(chat);
                }

                @Override
                public Mono<History> history() {
                    return Mono.just(history);
                }
            };
        }

        @Override
        public BotParts parts() {
            return PARTS;
        }

        @Override
        public long recorded() {
            return last == null ? 0 : 1 + handled.indexOf(last);
        }

        @Override
        public Mono<Void> looksUpTo(long position) {
            return Mono.fromRunnable(() -> lookedUpTo.add(position));
        }

        @Override
        public boolean isBehind() {
            return behind;
        }

        @Override
        public <R> Mono<R> ask(Query<R> query) {
            Function<Object, Mono<?>> answer = answers.get(query.getClass());
            if (answer == null) return Mono.error(new AssertionError("nobody told the answer to " + query));
            return answer.apply(query).map(FakeVisit::<R>cast);
        }

        @Override
        public Optional<CommandId> told() {
            return Optional.ofNullable(last);
        }

        @Override
        public Mono<Void> caughtUp() {
            return caughtUp.asMono();
        }

        @Override
        public Mono<CommandId> tell(Command command) {
            return Mono.defer(() -> {
                CommandId wish = wish(command, ++number);
                if (handled.contains(wish)) {
                    last = wish;
                    return Mono.error(new AlreadyHandled());
                }
                return obstacles.getOrDefault(command.getClass(), Mono.empty()).then(Mono.fromSupplier(() -> {
                    handled.add(wish);
                    told.add(command);
                    last = wish;
                    return wish;
                }));
            });
        }

        private CommandId wish(Command command, int at) {
            if (isStep) return new CommandId(id.makes("command " + at + command));
            return at == 1 ? id : new CommandId(id.makes("command " + at));
        }

        @SuppressWarnings("unchecked") // the answer was given for this very query
        private static <R> R cast(Object answer) {
            return (R) answer;
        }
    }
}
