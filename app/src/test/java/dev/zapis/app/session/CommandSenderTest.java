package dev.zapis.app.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.AlreadyHandled;
import dev.zapis.command.Command;
import dev.zapis.command.CommandModule;
import dev.zapis.command.KeyedHasher;
import dev.zapis.command.MetadataKeys;
import dev.zapis.command.Refused;
import dev.zapis.command.TextPatternPolicy;
import dev.zapis.command.office.OpenOffice;
import dev.zapis.events.Ids;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.parts.SliceParts;
import dev.zapis.events.policy.PolicyCatalog;
import dev.zapis.eventstore.InMemoryEventLog;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.axon.AxonEventStoreConfigurer;
import dev.zapis.eventstore.axon.CommandTrace;
import dev.zapis.eventstore.axon.KeptMetadata;
import dev.zapis.eventstore.axon.crypto.AesDataCipher;
import dev.zapis.eventstore.axon.crypto.PersonalFields;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Schedulers;

class CommandSenderTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String ID = Ids.derived("command");

    private final InMemoryEventLog log = new InMemoryEventLog();
    private AxonConfiguration axon;
    private CommandSender commands;

    @BeforeEach
    void start() {
        var overLog = new AxonEventStoreConfigurer(
                log,
                PersonalFields.NONE,
                new AesDataCipher(new byte[32], 1),
                new KeptMetadata(MetadataKeys.KEPT, MetadataKeys.AT),
                Schedulers.boundedElastic());
        EventSourcingConfigurer configurer = EventSourcingConfigurer.create();
        overLog.configure(configurer);
        configurer.componentRegistry(
                registry -> registry.registerComponent(InstantSource.class, c -> InstantSource.system())
                        .registerComponent(KeyedHasher.class, c -> new HmacHasher(new byte[32]))
                        .registerComponent(TextPatternPolicy.class, c -> (key, language, pattern) -> Optional.empty())
                        .registerComponent(PolicyCatalog.class, c -> PolicyCatalog.of(SliceParts.PRODUCT)));
        CommandModule.configure(configurer);
        axon = configurer.start();
        commands = new CommandSender(axon.getComponent(CommandBus.class), log, InstantSource.system());
    }

    @AfterEach
    void stop() {
        axon.shutdown();
    }

    @Test
    @Tag("F30")
    void the_same_wish_again_is_handled_and_another_under_its_id_is_refused() {
        assertThat(given(office("One"), "one")).isPositive();
        assertThatThrownBy(() -> given(office("One"), "one"))
                .isInstanceOfSatisfying(AlreadyHandled.class, done -> assertThat(done.position())
                        .isOne());
        assertThatThrownBy(() -> given(office("Two"), "two"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(AccessRefusal.ANOTHER_WISH));
        assertThat(log.head().block(LIMIT)).isEqualTo(1);
    }

    @Test
    void what_was_recorded_without_a_wish_is_handled_whatever_is_asked() {
        given(office("One"), null);
        assertThatThrownBy(() -> given(office("One"), "one")).isInstanceOf(AlreadyHandled.class);
        assertThatThrownBy(() -> given(office("One"), null)).isInstanceOf(AlreadyHandled.class);
    }

    @Test
    void of_a_command_its_events_keep_what_is_listed_and_nothing_else() {
        Map<String, String> metadata = new HashMap<>(Map.of(
                MetadataKeys.COMMAND, ID,
                MetadataKeys.ACTOR, "house",
                MetadataKeys.AT, "2026-11-20T10:00:00Z",
                MetadataKeys.CAUSE, "start",
                MetadataKeys.CORRELATION, "errand"));
        metadata.put(MetadataKeys.TELEGRAM, "4711");
        metadata.put("phone", "+7 900");

        commands.give(office("One"), metadata).block(LIMIT);

        StoredEvent event = Objects.requireNonNull(log.tail(0).blockFirst(LIMIT));
        assertThat(event.at()).isEqualTo("2026-11-20T10:00:00Z");
        assertThat(new String(event.metadata(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"actor\":\"house\",\"at\":\"2026-11-20T10:00:00Z\",\"causationId\":\"%s\",\"cause\":\"start\","
                                        .formatted(ID)
                                + "\"correlationId\":\"errand\",\"zapis.command\":\"%s\"}".formatted(ID));
        assertThat(CommandTrace.COMMAND).isEqualTo(MetadataKeys.COMMAND);
    }

    private @Nullable Long given(Command command, @Nullable String wish) {
        Map<String, String> metadata = new HashMap<>(Map.of(MetadataKeys.ACTOR, "house", MetadataKeys.COMMAND, ID));
        if (wish != null) metadata.put(MetadataKeys.WISH, wish);
        return commands.give(command, metadata).block(LIMIT);
    }

    private static OpenOffice office(String name) {
        return new OpenOffice(new OfficeId(Ids.derived(name)), name, ZoneId.of("Europe/Moscow"));
    }
}
