package dev.zapis.bot.dialog;

import dev.zapis.command.CommandId;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Mono;

/** Keeps acts in memory. */
final class FakeActLog implements ActLog {

    private final List<Act> acts = new ArrayList<>();

    @Override
    public Mono<Void> keep(Act act) {
        return Mono.fromRunnable(() -> {
            drop(act.id()).block();
            acts.addFirst(act);
        });
    }

    @Override
    public Mono<List<Act>> acts() {
        return Mono.fromSupplier(() -> List.copyOf(acts));
    }

    @Override
    public Mono<Void> drop(CommandId act) {
        return Mono.fromRunnable(() -> acts.removeIf(each -> each.id().equals(act)));
    }
}
