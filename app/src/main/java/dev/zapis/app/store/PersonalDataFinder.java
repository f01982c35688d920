package dev.zapis.app.store;

import dev.zapis.bot.storage.PersonalDataErasure;
import dev.zapis.events.Tags;
import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.Criterion;
import dev.zapis.eventstore.EventLog;
import dev.zapis.eventstore.SourcingResult;
import dev.zapis.eventstore.axon.EventDecoder;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Finds in the log what it tells of a person, while their data key is there; nothing after that. */
final class PersonalDataFinder {

    /** A private chat has the id of its account. */
    private static final String ACCOUNT = "telegramId";

    /** Wherever somebody is given one. */
    private static final String NAME = "name";

    private final EventLog log;
    private final EventDecoder decoder;

    PersonalDataFinder(EventLog log, EventDecoder decoder) {
        this.log = log;
        this.decoder = decoder;
    }

    Mono<PersonalDataErasure> of(String person) {
        var theirs = new Criteria(List.of(new Criterion(Set.of(Tags.PERSON + "=" + person), Set.of())));
        // From the database: memory drops keys before their time is up in the log.
        return log.fresh(theirs, 0)
                .flatMapIterable(SourcingResult::events)
                .filter(event -> person.equals(event.subject()))
                .map(decoder::personal)
                .collectList()
                .map(told -> erasure(person, told));
    }

    private static PersonalDataErasure erasure(String person, List<Map<String, String>> told) {
        Set<Long> chats = new HashSet<>();
        Set<String> names = new HashSet<>();
        Set<String> texts = new HashSet<>();
        for (Map<String, String> fields : told) {
            fields.forEach((field, text) -> {
                if (field.equals(ACCOUNT)) chats.add(Long.parseLong(text));
                if (field.equals(NAME)) names.add(text);
                else texts.add(text);
            });
        }
        return new PersonalDataErasure(person, chats, names, texts);
    }
}
