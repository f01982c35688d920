package dev.zapis.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.Command;
import dev.zapis.command.Decisions;
import dev.zapis.command.MetadataKeys;
import dev.zapis.command.Refusal;
import dev.zapis.command.Refused;
import dev.zapis.command.UndoRefusal;
import dev.zapis.command.desk.DeskRefusal;
import dev.zapis.command.person.GiveConsent;
import dev.zapis.command.person.PersonRefusal;
import dev.zapis.command.person.StaffRefusal;
import dev.zapis.events.person.PersonEvent.ConsentGiven;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.test.AxonAssertionError;
import org.axonframework.test.fixture.AxonTestFixture;
import org.axonframework.test.fixture.AxonTestPhase.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/access.md} says who may do what; each of its cells is decided here, by the decisions themselves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {

    private static final Path TABLE = Path.of("../docs/access.md");
    private static final Path CLASSES = Path.of(URI.create(
            Command.class.getProtectionDomain().getCodeSource().getLocation().toString()));

    /** Refusals that say: not you. All others would say that a sample is about something impossible. */
    private static final Set<Refusal> NOT_YOU = Set.of(
            AccessRefusal.UNKNOWN,
            AccessRefusal.INACTIVE,
            AccessRefusal.NO_CONSENT,
            AccessRefusal.NOT_STAFF,
            AccessRefusal.NOT_ADMIN,
            AccessRefusal.NOT_HOUSE,
            UndoRefusal.UNKNOWN,
            UndoRefusal.NOT_YOURS,
            DeskRefusal.NOT_YOURS,
            DeskRefusal.BOOKING_UNKNOWN,
            PersonRefusal.ACCOUNT_TAKEN,
            PersonRefusal.STILL_BOUND,
            PersonRefusal.PERSON_UNKNOWN,
            StaffRefusal.UNKNOWN,
            StaffRefusal.OWN_ADMIN,
            StaffRefusal.OWN_PERSON);

    private final Map<Who, EventStorageEngine> worlds = new EnumMap<>(Who.class);

    /** Whose world is as it was before they asked. */
    private final Set<Who> unchanged = EnumSet.noneOf(Who.class);

    static List<Sample> samples() {
        return World.SLICES.stream().flatMap(slice -> slice.samples().stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_table_tells_who_may(Sample sample) throws IOException {
        AtomicBoolean changes = new AtomicBoolean();
        String decided = Stream.of(Who.values())
                .map(who -> mayDo(who, sample, changes) ? "✓" : "–")
                .collect(Collectors.joining(" | ", "| `%s` | %s | ".formatted(sample.name(), sample.thing()), " |"));
        assertThat(changes.get() || !decided.contains("✓"))
                .as("somebody changes something by %s", sample)
                .isTrue();
        assertThat(Files.readAllLines(TABLE)).contains(decided);
    }

    @Test
    void every_command_and_every_kind_of_person_is_in_the_table() throws IOException {
        Set<String> told = samples().stream().map(Sample::name).collect(Collectors.toSet());
        assertThat(told).isEqualTo(commands());
        String heads =
                Stream.of(Who.values()).map(Who::head).collect(Collectors.joining(" | ", "| command | whose | ", " |"));
        assertThat(Files.readAllLines(TABLE)).contains(heads);
        assertThat(Files.readAllLines(TABLE).stream()
                        .filter(line -> line.startsWith("| `"))
                        .count())
                .as("rows of commands that are no more")
                .isEqualTo(samples().size());
    }

    private static Set<String> commands() throws IOException {
        try (var files = Files.walk(CLASSES)) {
            return files.map(file -> CLASSES.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$") && !name.contains("-info"))
                    .map(name -> name.replace('/', '.').replace(".class", ""))
                    .map(AccessTest::type)
                    .filter(type -> Command.class.isAssignableFrom(type) && type.isRecord())
                    .map(Class::getSimpleName)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /** The world before this person asks. It serves until it is changed: made anew for each cell, it would take most of the time. */
    private AxonTestFixture before(Who who, Sample sample) {
        // Who has agreed already changes nothing by agreeing again.
        if (sample.command() instanceof GiveConsent) {
            unchanged.remove(who);
            worlds.put(
                    who,
                    after(World.before(who).stream()
                            .filter(event -> !(event instanceof ConsentGiven))
                            .toList()));
        } else if (unchanged.add(who)) {
            worlds.put(who, after(World.before(who)));
        }
        return Decisions.fixture(worlds.get(who));
    }

    static EventStorageEngine after(List<Object> past) {
        EventStorageEngine events = new InMemoryEventStorageEngine();
        Given given = Decisions.fixture(events).given();
        for (Object each : past) {
            given = each instanceof World.Caused caused
                    ? given.event(
                            caused.event(),
                            Map.of(
                                    MetadataKeys.CAUSE,
                                    caused.cause(),
                                    MetadataKeys.CORRELATION,
                                    World.act(caused.cause()).value()))
                    : given.event(each);
        }
        given.when().nothing();
        return events;
    }

    private boolean mayDo(Who who, Sample sample, AtomicBoolean changes) {
        AxonTestFixture world = before(who, sample);
        var then = world.when().command(sample.command(), who.metadata()).then();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        try {
            then.exceptionSatisfies(failure::set);
        } catch (AxonAssertionError noFailure) {
            then.success().eventsSatisfy(events -> changes.compareAndSet(false, !events.isEmpty()));
            unchanged.remove(who);
            return true;
        }
        assertThat(failure.get())
                .as("%s by %s", sample, who)
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(NOT_YOU)
                        .as("%s by %s", sample, who)
                        .contains(refused.reason()));
        then.noEvents();
        return false;
    }
}
