package dev.zapis.command;

import dev.zapis.command.office.OfficeRefusal;
import dev.zapis.events.Ids;
import dev.zapis.events.parts.SliceParts;
import dev.zapis.events.person.AccountKey;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.policy.PolicyCatalog;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.test.fixture.AxonTestFixture;

/** Command tests run on the production wiring, with a fixed clock and readable ids. All share one wiring, and none its events. */
public final class Decisions {

    /** A Friday, 12:00 in Moscow. */
    public static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private static final PolicyCatalog POLICIES = PolicyCatalog.of(SliceParts.PRODUCT.and("dev.zapis.example"));
    private static final FreshEvents EVENTS = new FreshEvents();
    private static final AxonTestFixture WIRED = wired();

    private Decisions() {}

    /** Before anything has happened: what was given to it or asked of it until now is gone. */
    public static AxonTestFixture fixture() {
        return fixture(new InMemoryEventStorageEngine());
    }

    /** After these events. */
    public static AxonTestFixture fixture(EventStorageEngine events) {
        EVENTS.become(events);
        return WIRED;
    }

    private static AxonTestFixture wired() {
        EventSourcingConfigurer axon = EventSourcingConfigurer.create().registerEventStorageEngine(c -> EVENTS);
        axon.componentRegistry(
                registry -> registry.registerComponent(InstantSource.class, c -> InstantSource.fixed(NOW))
                        .registerComponent(KeyedHasher.class, c -> text -> Ids.derived("key", text))
                        .registerComponent(TextPatternPolicy.class, c -> Decisions::problem)
                        .registerComponent(PolicyCatalog.class, c -> POLICIES));
        CommandModule.configure(axon);
        return AxonTestFixture.with(axon, AxonTestFixture.Customization::disableAxonServer);
    }

    /** Every text is known and has the placeholder {@code name}. */
    private static Optional<Refused> problem(String key, String language, String pattern) {
        boolean isFit = pattern.contains("{name}");
        return isFit ? Optional.empty() : Optional.of(new Refused(OfficeRefusal.TEXT_PLACEHOLDERS));
    }

    public static PersonId person(String name) {
        return new PersonId(Ids.derived("person", name));
    }

    public static AccountKey account(String name) {
        return new AccountKey(Ids.derived("account", name));
    }

    /** Asked by the person of this name, from the account of this name. */
    public static org.axonframework.messaging.core.Metadata by(String name) {
        return metadata(Map.of(
                MetadataKeys.ACCOUNT, account(name).value(),
                MetadataKeys.ACTOR, person(name).value(),
                MetadataKeys.TELEGRAM, "id-of-" + name));
    }

    /** Asked by somebody whom nobody knows yet. */
    public static org.axonframework.messaging.core.Metadata byNewcomer(String name) {
        return metadata(Map.of(
                MetadataKeys.ACCOUNT,
                account(name).value(),
                MetadataKeys.ACTOR,
                Actor.NEWCOMER,
                MetadataKeys.TELEGRAM,
                "id-of-" + name));
    }

    public static org.axonframework.messaging.core.Metadata byHouse() {
        return metadata(Map.of(MetadataKeys.ACTOR, "house"));
    }

    private static org.axonframework.messaging.core.Metadata metadata(Map<String, String> who) {
        Map<String, String> all = new HashMap<>(who);
        all.put(MetadataKeys.COMMAND, COMMAND.value());
        return org.axonframework.messaging.core.Metadata.from(all);
    }

    public static final CommandId COMMAND = new CommandId(Ids.derived("the command under test"));

    public static Consumer<Throwable> refusedFor(Refusal reason) {
        return error -> Assertions.assertThat(error)
                .isInstanceOfSatisfying(Refused.class, refused -> Assertions.assertThat(refused.reason())
                        .isEqualTo(reason));
    }
}
