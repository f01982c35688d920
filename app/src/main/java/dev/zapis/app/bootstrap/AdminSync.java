package dev.zapis.app.bootstrap;

import dev.zapis.app.config.AdminsFile;
import dev.zapis.app.config.Settings;
import dev.zapis.app.session.CommandSender;
import dev.zapis.app.session.HmacHasher;
import dev.zapis.command.person.ConfigureAdmins;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Makes the log agree with the configuration about who is an admin: at the start, and whenever the file of admins has changed.
 * While the product runs, what is wrong in the file is left out; at a start it is not.
 */
public final class AdminSync {

    private static final Logger LOG = LoggerFactory.getLogger(AdminSync.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** Whoever writes the file has written all of it by then. */
    private static final Duration WRITTEN = Duration.ofSeconds(1);

    private final SystemCommands commands;
    private final Settings settings;
    private final HmacHasher hash;
    private final AdminsFile file;
    private final Disposable.Swap watching = Disposables.swap();
    private volatile Set<Long> given = Set.of();
    private volatile List<Integer> complained = List.of();

    public AdminSync(CommandSender commands, Settings settings, HmacHasher hash) {
        this.commands = new SystemCommands(commands);
        this.settings = settings;
        this.hash = hash;
        this.file = new AdminsFile(settings.home());
    }

    /** @return position of the last event that it recorded; 0 where the log agreed already */
    Mono<Long> configure() {
        return aside(file::checked).flatMap(this::given);
    }

    /** Looks at the file again and again. */
    public Mono<Void> watch() {
        return Mono.fromRunnable(() -> watching.update(Flux.interval(PAUSE)
                .onBackpressureDrop()
                .concatMap(
                        tick -> look().onErrorResume(failure -> {
                            LOG.warn("the admins in {} stay as they were: {}", file, failure.toString());
                            return Mono.empty();
                        }),
                        1)
                .subscribe()));
    }

    public Mono<Void> stop() {
        return Mono.fromRunnable(watching::dispose);
    }

    private Mono<Long> look() {
        return aside(file::read)
                .doOnNext(this::complain)
                .map(AdminsFile.Named::ids)
                .filter(ids -> !ids.equals(given))
                .delayElement(WRITTEN)
                .flatMap(ids -> aside(file::read)
                        .filter(still -> still.ids().equals(ids))
                        .flatMap(still -> given(ids)));
    }

    private void complain(AdminsFile.Named named) {
        if (named.wrong().equals(complained)) return;
        complained = named.wrong();
        if (!complained.isEmpty()) LOG.warn("no Telegram ids in {}, lines {}", file, complained);
    }

    private Mono<Long> given(Set<Long> ids) {
        var accounts = Stream.concat(settings.telegram().admins().stream(), ids.stream())
                .map(hash::account)
                .collect(Collectors.toUnmodifiableSet());
        var id = SystemCommands.once("admins", UUID.randomUUID().toString());
        return commands.give(new ConfigureAdmins(accounts), id).doOnNext(done -> given = ids);
    }

    private static <T> Mono<T> aside(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
    }
}
