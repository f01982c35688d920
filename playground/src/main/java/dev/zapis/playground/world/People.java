package dev.zapis.playground.world;

import dev.zapis.playground.SamplePerson;
import dev.zapis.playground.storage.KeyValueLog;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** All accounts of the stand-in. */
public final class People {

    private static final String KEY = "person/";
    private static final long FIRST_NEWCOMER = SamplePerson.idAt(1_000);
    private static final int LOST_AT_MOST = 100;

    private final ConcurrentSkipListMap<Long, StandinPerson> people = new ConcurrentSkipListMap<>();
    private final AtomicLong lastId = new AtomicLong(FIRST_NEWCOMER - 1);
    private final KeyValueLog log;

    People(KeyValueLog log, List<SamplePerson> samples) {
        this.log = log;
        log.under(KEY).values().stream().map(StandinPerson::read).forEach(this::learn);
        for (int place = 0; place < samples.size(); place++) keep(sample(SamplePerson.idAt(place), samples.get(place)));
        if (log.abrupt()) lastId.addAndGet(LOST_AT_MOST);
    }

    private static StandinPerson sample(long id, SamplePerson given) {
        return new StandinPerson(id, given.name(), given.username(), given.language(), given.role(), true);
    }

    private void learn(StandinPerson person) {
        people.put(person.id(), person);
        lastId.accumulateAndGet(person.id(), Math::max);
    }

    private void keep(StandinPerson person) {
        people.put(person.id(), person);
        log.put(KEY + person.id(), person.asListed());
    }

    public StandinPerson add(String name, @Nullable String username, String language) {
        StandinPerson person = new StandinPerson(lastId.incrementAndGet(), name, username, language, "", false);
        keep(person);
        return person;
    }

    public Optional<StandinPerson> find(long id) {
        return Optional.ofNullable(people.get(id));
    }

    public Collection<StandinPerson> all() {
        return people.values();
    }
}
