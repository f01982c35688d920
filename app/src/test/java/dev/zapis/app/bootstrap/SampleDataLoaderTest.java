package dev.zapis.app.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.app.session.CommandSender;
import dev.zapis.bot.dialog.TelegramUser;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.engine.VisitFactory;
import dev.zapis.command.CommandId;
import dev.zapis.eventstore.InMemoryEventLog;
import dev.zapis.trial.TrialSampleData;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class SampleDataLoaderTest {

    private final Set<CommandId> handled = new HashSet<>();
    private final List<String> done = new ArrayList<>();
    private final SampleOffice office = new SampleOffice(
            new CommandSender(new Nobody(), new InMemoryEventLog(), InstantSource.system()),
            new Visits(),
            SampleData.in(Locale.ENGLISH),
            Locale.ENGLISH);

    /** Slices of this test give no commands. */
    private static final class Nobody implements CommandBus {

        @Override
        public CommandBus subscribe(QualifiedName name, CommandHandler handler) {
            throw new AssertionError("subscribed");
        }

        @Override
        public CompletableFuture<CommandResultMessage> dispatch(
                CommandMessage command, @Nullable ProcessingContext context) {
            throw new AssertionError("dispatched");
        }

        @Override
        public void describeTo(ComponentDescriptor descriptor) {}
    }

    private final class Visits implements VisitFactory {

        @Override
        public Mono<Visit> open(TelegramUser account, CommandId command) {
            throw new AssertionError("opened");
        }

        @Override
        public Mono<Boolean> handled(CommandId command) {
            return Mono.fromSupplier(() -> handled.contains(command));
        }
    }

    private SliceSampleData slice(String name, int order) {
        CommandId last = SystemCommands.once("last", name);
        return new TrialSampleData(name, order, last, what -> {
            done.add(what);
            if (what.startsWith("furnish")) handled.add(last);
        });
    }

    private void starts(SliceSampleData... slices) {
        done.clear();
        new SampleDataLoader(office, List.of(slices)).furnish().block();
    }

    @Test
    void slices_are_furnished_once_and_refreshed_at_every_start() {
        starts(slice("people", 100), slice("desk", 20));
        assertThat(done).containsExactly("furnish desk", "furnish people", "refresh desk", "refresh people");
        starts(slice("people", 100), slice("desk", 20));
        assertThat(done).containsExactly("refresh desk", "refresh people");
    }

    @Test
    void a_slice_that_joins_later_is_furnished_too() {
        starts(slice("people", 100), slice("desk", 20));
        starts(slice("people", 100), slice("lamp", 30), slice("desk", 20));
        assertThat(done).containsExactly("furnish lamp", "refresh desk", "refresh lamp", "refresh people");
    }
}
