package dev.zapis.playground.world;

import dev.zapis.playground.SamplePerson;
import dev.zapis.playground.kept.Journal;
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

    private final ConcurrentSkipListMap<Long, Person> people = new ConcurrentSkipListMap<>();
    private final AtomicLong lastId = new AtomicLong(FIRST_NEWCOMER - 1);
    private final Journal journal;

    People(Journal journal, List<SamplePerson> samples) {
        this.journal = journal;
        journal.under(KEY).values().stream().map(Person::read).forEach(this::learn);
        for (int place = 0; place < samples.size(); place++) keep(sample(SamplePerson.idAt(place), samples.get(place)));
        if (journal.abrupt()) lastId.addAndGet(LOST_AT_MOST);
    }

    private static Person sample(long id, SamplePerson given) {
        return new Person(id, given.name(), given.username(), given.language(), given.role(), true);
    }

    private void learn(Person person) {
        people.put(person.id(), person);
        lastId.accumulateAndGet(person.id(), Math::max);
    }

    private void keep(Person person) {
        people.put(person.id(), person);
        journal.put(KEY + person.id(), person.asListed());
    }

    public Person add(String name, @Nullable String username, String language) {
        Person person = new Person(lastId.incrementAndGet(), name, username, language, "", false);
        keep(person);
        return person;
    }

    public Optional<Person> find(long id) {
        return Optional.ofNullable(people.get(id));
    }

    public Collection<Person> all() {
        return people.values();
    }
}
