package dev.zapis.app.store;

import dev.zapis.events.Tags;
import dev.zapis.events.person.PersonId;
import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.Criterion;
import dev.zapis.eventstore.SourcingResult;
import dev.zapis.eventstore.axon.AxonEventStoreConfigurer;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import dev.zapis.eventstore.postgres.Sql;
import dev.zapis.eventstore.postgres.WrappedKeyRepository;
import dev.zapis.eventstore.postgres.WrappedKeyRepository.Destroyed;
import dev.zapis.eventstore.projection.ProjectionEngine;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Keeps an instance in step with those who were forgotten, here or by another one: its memory drops them, and a list apart from
 * the database has them, so that an older copy of it forgets them again.
 */
public final class ErasureSync {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureSync.class);

    private static final String FORGOTTEN = "zapis.person.PersonForgotten";
    private static final int AT_ONCE = 50;

    private final Database pool;
    private final PostgresEventLog log;
    private final AxonEventStoreConfigurer axon;
    private final WrappedKeyRepository keys;
    private final PersonalDataFinder finder;
    private final ErasureLedger list;

    /** Whose keys were gone a round ago: an event that was on its way then may have brought one along. */
    private volatile Set<String> lately = Set.of();

    public ErasureSync(Database pool, PostgresEventLog log, AxonEventStoreConfigurer axon, ErasureLedger list) {
        this.pool = pool;
        this.log = log;
        this.axon = axon;
        this.keys = new WrappedKeyRepository(pool);
        this.finder = new PersonalDataFinder(log, axon.decoder());
        this.list = list;
    }

    /**
     * Forgets again who is on the list, where the database is a copy from before that. To be called before anything is read: the tables
     * are built anew where somebody came back.
     *
     * @return how many came back
     */
    public Mono<Long> again() {
        return aside(() -> List.copyOf(list.read().keySet()))
                .flatMap(keys::there)
                .flatMapIterable(there -> there)
                .concatMap(person -> finder.of(person)
                        .flatMap(erasure -> pool.transact(connection -> Flux.fromIterable(erasure.removals())
                                .concatMap(removal -> Sql.update(
                                        connection,
                                        removal.sql(),
                                        removal.arguments().toArray()))
                                .then(Mono.defer(() -> Sql.update(connection, WrappedKeyRepository.DESTROY, person)))
                                .then(Mono.defer(() -> ProjectionEngine.wishReplays(connection)))
                                .thenReturn(person))))
                .doOnNext(this::drop)
                .count()
                .doOnNext(many -> {
                    if (many > 0) LOG.warn("{} people of an older copy are forgotten again", many);
                });
    }

    /** Who is on the list, and of whom the log does not tell it: it is a copy from before that, or knows nothing of them. */
    public Flux<PersonId> untold() {
        return aside(() -> List.copyOf(list.read().keySet()))
                .flatMapIterable(listed -> listed)
                .buffer(AT_ONCE)
                .concatMap(some -> log.fresh(forgettingOf(some), 0).map(found -> without(found, some)))
                .flatMapIterable(untold -> untold)
                .map(PersonId::new);
    }

    private static Criteria forgettingOf(List<String> people) {
        return new Criteria(people.stream()
                .map(person -> new Criterion(Set.of(tag(person)), Set.of(FORGOTTEN)))
                .toList());
    }

    private static List<String> without(SourcingResult found, List<String> people) {
        Set<String> tags =
                found.events().stream().flatMap(event -> event.tags().stream()).collect(Collectors.toSet());
        return people.stream().filter(person -> !tags.contains(tag(person))).toList();
    }

    private static String tag(String person) {
        return Tags.PERSON + "=" + person;
    }

    /** Looks who has been forgotten; completes without a word. */
    public Mono<Instant> round() {
        return keys.destroyed()
                .collectList()
                .flatMap(all -> aside(() -> noted(all)))
                .then(Mono.empty());
    }

    private boolean noted(List<Destroyed> all) {
        Map<String, Instant> listed = new HashMap<>(list.read());
        Set<String> fresh = new HashSet<>();
        for (Destroyed one : all) if (listed.putIfAbsent(one.subject(), one.at()) == null) fresh.add(one.subject());
        lately.forEach(this::drop);
        fresh.forEach(this::drop);
        lately = fresh;
        if (!fresh.isEmpty()) list.write(listed);
        return !fresh.isEmpty();
    }

    private void drop(String person) {
        axon.forget(person);
        log.forget(person);
    }

    private static <T> Mono<T> aside(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
    }
}
