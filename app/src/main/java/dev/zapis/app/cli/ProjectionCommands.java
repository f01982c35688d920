package dev.zapis.app.cli;

import dev.zapis.app.boot.BlockingWait;
import dev.zapis.app.boot.InstanceLock;
import dev.zapis.app.config.ConsoleMessages;
import dev.zapis.app.config.MasterKeyFile;
import dev.zapis.app.config.Settings;
import dev.zapis.app.config.StartupException;
import dev.zapis.app.postgres.RunningDatabase;
import dev.zapis.app.store.MaintenanceStore;
import dev.zapis.eventstore.projection.ProjectionState;
import dev.zapis.eventstore.projection.deadletter.DeadLetter;
import dev.zapis.eventstore.projection.verify.VerificationFault;
import dev.zapis.eventstore.projection.verify.VerificationResult;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What an operator does about the read tables while Zapis runs: look, build anew, take up what was put aside. */
final class ProjectionCommands {

    private static final long LIMIT_HOURS = 12;
    private static final long OPENING_SECONDS = 60;
    private static final long CLOSING_SECONDS = 10;

    private final Settings settings;
    private final ConsoleMessages messages;
    private final PrintStream out;

    ProjectionCommands(Settings settings, ConsoleMessages messages, PrintStream out) {
        this.settings = settings;
        this.messages = messages;
        this.out = out;
    }

    /** @param projection empty for all */
    int replay(String projection) throws InterruptedException {
        return with(store -> {
            var projections = store.projections();
            return names(projections.states(), projection)
                    .concatMap(name -> projections.replay(name).doOnNext(this::tell), 1)
                    .then(Mono.just(0));
        });
    }

    /** Answers 1 where something is wrong. */
    int verify() throws InterruptedException {
        return with(store -> store.verification()
                .run()
                .doOnNext(this::tell)
                .any(verified -> !verified.faults().isEmpty())
                .map(wrong -> wrong ? 1 : 0));
    }

    int parked() throws InterruptedException {
        return with(store -> store.projections()
                .parked()
                .doOnNext(this::tell)
                .count()
                .doOnNext(count -> {
                    if (count == 0) out.println(messages.say("parked.none"));
                })
                .thenReturn(0));
    }

    /** Answers 1 where nothing is parked under the key. */
    int retry(String projection, String key) throws InterruptedException {
        return with(store -> wished(store.projections().retry(projection, key), projection, key));
    }

    /** Answers 1 where nothing is parked under the key. */
    int skip(String projection, String key) throws InterruptedException {
        return with(store -> wished(store.projections().skip(projection, key), projection, key));
    }

    private Mono<Integer> wished(Mono<Boolean> wish, String projection, String key) {
        return wish.map(there -> {
            out.println(messages.say(
                    there ? "parked.wished" : "parked.unknown", Map.of("projection", projection, "key", key)));
            return there ? 0 : 1;
        });
    }

    private static Flux<String> names(Flux<ProjectionState> states, String asked) {
        return states.map(ProjectionState::projection)
                .distinct()
                .filter(name -> asked.isEmpty() || name.equals(asked))
                .collectList()
                .flatMapIterable(names -> {
                    if (names.isEmpty()) throw StartupException.because("no-projection", Map.of("projection", asked));
                    return names;
                });
    }

    private void tell(ProjectionState state) {
        out.println(messages.say(
                state.live() ? "replay.live" : "replay.building",
                Map.of(
                        "projection", state.projection(),
                        "position", state.position(),
                        "head", state.head(),
                        "rate", state.eventsPerSecond())));
    }

    private void tell(VerificationResult verified) {
        String what = verified.projection().isEmpty() ? messages.say("verify.log") : verified.projection();
        var facts = Map.<String, Object>of("what", what, "position", verified.position());
        if (verified.faults().isEmpty()) {
            out.println(messages.say("verify.well", facts));
        } else {
            out.println(messages.say("verify.wrong", facts));
            verified.faults().forEach(fault -> out.println("  " + messages.say(key(fault), facts(fault))));
        }
    }

    private static String key(VerificationFault fault) {
        return "verify." + fault.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, Object> facts(VerificationFault fault) {
        return Map.of("place", fault.place(), "count", fault.count());
    }

    private void tell(DeadLetter deadLetter) {
        out.println(messages.say(
                "parked.one",
                Map.of(
                        "projection", deadLetter.projection(),
                        "key", deadLetter.key(),
                        "position", deadLetter.position(),
                        "type", deadLetter.type(),
                        "waiting", deadLetter.waiting(),
                        "reason", deadLetter.reason())));
    }

    private int with(Function<MaintenanceStore, Mono<Integer>> work) throws InterruptedException {
        if (settings.storage().database() == null && !InstanceLock.isTaken(settings.home())) {
            throw StartupException.because("not-running", Map.of("directory", settings.home()));
        }
        var opening = MaintenanceStore.open(RunningDatabase.address(settings), MasterKeyFile.keysOf(settings));
        var store = BlockingWait.of(opening, OPENING_SECONDS, TimeUnit.SECONDS);
        try {
            return BlockingWait.of(work.apply(store), LIMIT_HOURS, TimeUnit.HOURS);
        } finally {
            BlockingWait.of(store.close().thenReturn(List.of()), CLOSING_SECONDS, TimeUnit.SECONDS);
        }
    }
}
