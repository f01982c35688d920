package dev.zapis.bot.dialog;

import dev.zapis.command.AlreadyHandled;
import dev.zapis.command.Command;
import dev.zapis.command.CommandId;
import dev.zapis.query.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The office behind the chat: answers from a map, commands into a list, each command once. */
public final class FakeVisits implements Visits {

    private final Map<Class<?>, Function<Object, Mono<?>>> answers = new HashMap<>();
    private final Map<Class<?>, Mono<Void>> obstacles = new HashMap<>();
    private final List<CommandId> handled = new ArrayList<>();
    private final List<Command> told = new ArrayList<>();
    private final Uploads uploads = new FakeUploads();
    private Visitor visitor;
    private Instant now;
    private @Nullable RuntimeException closed;
    private boolean behind;

    public FakeVisits(Visitor visitor, Instant now) {
        this.visitor = visitor;
        this.now = now;
    }

    @Override
    public Mono<Visit> open(Account account, CommandId command) {
        return closed == null ? Mono.just(new FakeVisit(command)) : Mono.error(closed);
    }

    @Override
    public Mono<Boolean> handled(CommandId command) {
        return Mono.fromSupplier(() -> handled.contains(command));
    }

    public void answers(Class<?> query, Function<Object, Mono<?>> answer) {
        answers.put(query, answer);
    }

    /** What happens before the command is recorded: a failure, or a wait. */
    public void obstructs(Class<?> command, Mono<Void> obstacle) {
        obstacles.put(command, obstacle);
    }

    public void fallsBehind() {
        behind = true;
    }

    public void closes(@Nullable RuntimeException failure) {
        closed = failure;
    }

    void visitor(Visitor newVisitor) {
        visitor = newVisitor;
    }

    Visitor visitor() {
        return visitor;
    }

    public void now(Instant moment) {
        now = moment;
    }

    Instant now() {
        return now;
    }

    public List<Command> told() {
        return told;
    }

    private final class FakeVisit implements Visit {

        private final CommandId id;
        private int number;

        FakeVisit(CommandId id) {
            this.id = id;
        }

        @Override
        public Visitor visitor() {
            return visitor;
        }

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public Uploads uploads() {
            return uploads;
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
        public Mono<Void> tell(Command command) {
            return Mono.defer(() -> {
                CommandId wish = number++ == 0 ? id : new CommandId(id.makes("command " + number));
                if (handled.contains(wish)) return Mono.error(new AlreadyHandled());
                return obstacles.getOrDefault(command.getClass(), Mono.empty()).then(Mono.<Void>fromRunnable(() -> {
                    handled.add(wish);
                    told.add(command);
                }));
            });
        }

        @SuppressWarnings("unchecked") // the answer was given for this very query
        private static <R> R cast(Object answer) {
            return (R) answer;
        }
    }
}
