package dev.zapis.app.session;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.Actor;
import dev.zapis.command.MetadataKeys;
import dev.zapis.command.Refused;
import dev.zapis.events.person.AccountKey;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.journal.RequestJournal;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Writes refusals down before they are told. */
public final class RefusalRecorder {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalRecorder.class);

    /** These say how the house is doing, and nothing of the wish. */
    private static final Set<AccessRefusal> NO_DECISIONS = Set.of(AccessRefusal.BUSY, AccessRefusal.UNSURE);

    private final RequestJournal journal;
    private final InstantSource clock;

    public RefusalRecorder(RequestJournal journal, InstantSource clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** A journal that can't be written keeps nobody from the answer. */
    Mono<Void> noted(CommandFingerprint fingerprint, Map<String, String> metadata, Throwable failure, long head) {
        if (!(failure instanceof Refused refused) || isNoDecision(refused)) return Mono.empty();
        var refusal = new RequestJournal.Refusal(
                known(metadata, MetadataKeys.COMMAND),
                fingerprint.name(),
                fingerprint.things(),
                refused.reason().code(),
                head);
        return journal.note(refusal, origin(metadata), clock.instant()).onErrorResume(error -> {
            LOG.warn("{} refused by {} was not written down", fingerprint.name(), refusal.code(), error);
            return Mono.empty();
        });
    }

    private static boolean isNoDecision(Refused refused) {
        return refused.reason() instanceof AccessRefusal reason && NO_DECISIONS.contains(reason);
    }

    private static RequestJournal.Origin origin(Map<String, String> metadata) {
        String actor = known(metadata, MetadataKeys.ACTOR);
        PersonId person = actor.equals(Actor.NEWCOMER) ? null : new PersonId(actor);
        return new RequestJournal.Origin(new AccountKey(known(metadata, MetadataKeys.ACCOUNT)), person);
    }

    private static String known(Map<String, String> metadata, String key) {
        return Objects.requireNonNull(metadata.get(key), key);
    }
}
