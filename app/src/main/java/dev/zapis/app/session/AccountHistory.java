package dev.zapis.app.session;

import dev.zapis.bot.dialog.AccountRecords.Fact;
import dev.zapis.bot.dialog.AccountRecords.History;
import dev.zapis.command.MetadataKeys;
import dev.zapis.events.Tags;
import dev.zapis.events.person.PersonId;
import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.Criterion;
import dev.zapis.eventstore.EventLog;
import dev.zapis.eventstore.SourcingResult;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.axon.EventDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the log tells of an account and of the person that it acts for. A name may have been another account's before: of what that
 * one's owner told, no more is told than that it happened.
 */
public final class AccountHistory {

    private static final int MOST = 500;

    /** Told of a person by others, and theirs to know; all else is whoever's told it. */
    private static final Set<String> ABOUT_THEM = Set.of("name", "reason");

    private static final String ROLE = "role";

    /** Events that give a name something or take it away, and the field that says what. */
    private static final Map<String, String> OF_THE_NAME = Map.of(
            "zapis.person.RoleGiven", ROLE,
            "zapis.person.RoleTaken", ROLE,
            "zapis.person.RoleRefused", ROLE,
            "zapis.person.RegistrationApproved", ROLE);

    /** What its owner asks for or chooses is told to this one alone. */
    private static final Map<String, String> OF_ITS_OWNER = Map.of(
            "zapis.person.RoleAsked", ROLE,
            "zapis.person.LanguageChosen", "language",
            "zapis.person.VisibilityChosen", "visibility",
            "zapis.person.TimeZoneChosen", "zone");

    private final EventLog log;
    private final EventDecoder decoder;
    private final HmacHasher hash;

    public AccountHistory(EventLog log, EventDecoder decoder, HmacHasher hash) {
        this.log = log;
        this.decoder = decoder;
        this.hash = hash;
    }

    /** @param person none for a newcomer */
    Mono<History> of(long account, @Nullable PersonId person) {
        String key = hash.account(account).value();
        List<Criterion> theirs = new ArrayList<>();
        theirs.add(new Criterion(Set.of(Tags.ACCOUNT + "=" + key), Set.of()));
        if (person != null) theirs.add(new Criterion(Set.of(Tags.PERSON + "=" + person.value()), Set.of()));
        // Away from the threads that the log works with: what is told is decrypted here.
        return log.fresh(new Criteria(theirs), 0)
                .publishOn(Schedulers.boundedElastic())
                .map(SourcingResult::events)
                .map(events -> history(events, key));
    }

    private History history(List<StoredEvent> events, String account) {
        int left = Math.max(0, events.size() - MOST);
        List<Fact> newest = events.subList(left, events.size()).reversed().stream()
                .map(event -> fact(event, account))
                .toList();
        return new History(newest, left);
    }

    private Fact fact(StoredEvent event, String account) {
        EventMessage decoded = decoder.decode(event);
        Map<String, String> metadata = decoded.metadata();
        boolean isOwn = account.equals(metadata.get(MetadataKeys.ACCOUNT));
        boolean isOthers = event.tags().stream()
                .anyMatch(tag -> tag.startsWith(Tags.ACCOUNT + "=") && !tag.equals(Tags.ACCOUNT + "=" + account));
        Map<String, String> told = new TreeMap<>();
        if (!isOthers) {
            boolean isOfAccount = event.tags().contains(Tags.ACCOUNT + "=" + account);
            decoder.personal(event).forEach((field, value) -> {
                if (isOwn || isOfAccount || ABOUT_THEM.contains(field)) told.put(field, value);
            });
        }
        told.putAll(chosen(event, decoded, isOwn));
        boolean isGone = event.subject() != null && event.key() == null;
        return new Fact(event.type(), event.at(), isOwn, isGone, told);
    }

    /** What was chosen in the open, by the name of its field. */
    private static Map<String, String> chosen(StoredEvent event, EventMessage decoded, boolean isOwn) {
        String field = OF_THE_NAME.getOrDefault(event.type(), isOwn ? OF_ITS_OWNER.get(event.type()) : null);
        if (field == null || !(decoded.payload() instanceof byte[] json)) return Map.of();
        String value = JsonMapper.shared().readTree(json).path(field).asString("");
        return value.isEmpty() ? Map.of() : Map.of(field, value);
    }
}
