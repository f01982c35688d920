package dev.zapis.command.sourcing;

import static dev.zapis.command.sourcing.LampSamples.A1;
import static dev.zapis.command.sourcing.LampSamples.A2;
import static dev.zapis.command.sourcing.LampSamples.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.command.Decisions;
import dev.zapis.command.sourcing.LampSamples.CountFacts;
import dev.zapis.command.sourcing.LampSamples.DarkenOffice;
import dev.zapis.command.sourcing.LampSamples.Decide;
import dev.zapis.command.sourcing.LampSamples.FollowLamp;
import dev.zapis.command.sourcing.LampSamples.ForgetLamp;
import dev.zapis.command.sourcing.LampSamples.Forgetful;
import dev.zapis.command.sourcing.LampSamples.Lamp;
import dev.zapis.command.sourcing.LampSamples.LampLit;
import dev.zapis.command.sourcing.LampSamples.LampMoved;
import dev.zapis.command.sourcing.LampSamples.Light;
import dev.zapis.command.sourcing.LampSamples.LightLamp;
import dev.zapis.command.sourcing.LampSamples.LightOther;
import dev.zapis.command.sourcing.LampSamples.LookAround;
import dev.zapis.command.sourcing.LampSamples.MoveLamp;
import dev.zapis.command.sourcing.LampSamples.OfficeDark;
import dev.zapis.command.sourcing.LampSamples.SwapLamps;
import dev.zapis.command.sourcing.LampSamples.Undecided;
import java.time.InstantSource;
import java.util.List;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.AnnotationBasedTagResolver;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.Test;

class CommandRegistryTest {

    private final AxonTestFixture lamps = wired(
            new LightLamp.Handler(),
            new LightOther.Handler(),
            new MoveLamp.Handler(),
            new LookAround.Handler(),
            new CountFacts.Handler(),
            new FollowLamp.Handler());

    private static AxonTestFixture wired(Object... handlers) {
        EventSourcingConfigurer axon =
                EventSourcingConfigurer.create().registerEventStorageEngine(c -> new InMemoryEventStorageEngine());
        axon.componentRegistry(
                registry -> registry.registerComponent(InstantSource.class, c -> InstantSource.fixed(Decisions.NOW)));
        new CommandRegistry(axon).register("lamp", List.of(handlers));
        return AxonTestFixture.with(axon, AxonTestFixture.Customization::disableAxonServer);
    }

    @Test
    void a_state_is_sourced_from_the_events_that_it_evolves_by() {
        lamps.given()
                .events(new LampLit(A1, OFFICE), new LampLit(A2, OFFICE), new OfficeDark(OFFICE))
                .when()
                .command(new LightLamp(OFFICE, A1), Decisions.byHouse())
                .then()
                .resultMessagePayload("1 1 true");
    }

    @Test
    void a_boundary_of_nothing_brings_nothing() {
        lamps.given()
                .events(new LampLit(A1, OFFICE))
                .when()
                .command(new LookAround(), Decisions.byHouse())
                .then()
                .resultMessagePayload(0);
    }

    @Test
    void what_a_state_rests_on_may_be_said_by_another_that_is_loaded_first() {
        lamps.given()
                .events(
                        new LampLit(A1, OFFICE),
                        new LampMoved(A1, A2),
                        new LampLit(A2, OFFICE),
                        new LampLit(A2, OFFICE))
                .when()
                .command(new FollowLamp(A1), Decisions.byHouse())
                .then()
                .resultMessagePayload(2);
    }

    @Test
    void a_sealed_interface_stands_for_all_its_events() {
        lamps.given()
                .events(new LampLit(A1, OFFICE), new LampMoved(A1, A2), new LampLit(A2, OFFICE), new OfficeDark(OFFICE))
                .when()
                .command(new CountFacts(A1), Decisions.byHouse())
                .then()
                .resultMessagePayload(2);
        assertThatThrownBy(() -> wired(new Decide.Handler()))
                .hasMessageContainingAll(Undecided.class.getName(), "twice", LampLit.class.getName());
    }

    @Test
    void a_command_says_by_an_interface_which_of_two_things_it_means() {
        lamps.given()
                .events(new LampLit(A2, OFFICE), new LampMoved(A2, A1))
                .when()
                .command(new MoveLamp(A1, A2), Decisions.byHouse())
                .then()
                .resultMessagePayload(1);
    }

    @Test
    void what_the_command_itself_appends_reaches_only_the_state_that_it_is_about() {
        lamps.given()
                .noPriorActivity()
                .when()
                .command(new LightOther(A1, OFFICE, List.of(A2, A1, A2)), Decisions.byHouse())
                .then()
                .resultMessagePayload(1);
    }

    @Test
    void a_state_that_cannot_serve_a_command_stops_the_start() {
        assertThatThrownBy(() -> wired(new DarkenOffice.Handler()))
                .hasMessageContainingAll(Light.class.getName(), DarkenOffice.class.getName(), "LightLamp");
        assertThatThrownBy(() -> wired(new SwapLamps.Handler()))
                .hasMessageContainingAll(Lamp.class.getName(), SwapLamps.class.getName(), "has 2");
    }

    @Test
    void an_event_that_the_tag_would_never_bring_stops_the_start() {
        assertThatThrownBy(() -> wired(new ForgetLamp.Handler()))
                .hasMessageContainingAll(Forgetful.class.getName(), OfficeDark.class.getName(), "desk");
    }

    @Test
    void tags_are_read_as_axon_reads_them() {
        for (Object event : List.of(new LampLit(A1, OFFICE), new LampMoved(A1, A2), new OfficeDark(OFFICE))) {
            var message = new GenericEventMessage(new MessageType(event.getClass()), event);
            assertThat(EventTags.of(event.getClass()).of(event))
                    .isEqualTo(new AnnotationBasedTagResolver().resolve(message))
                    .isNotEmpty();
        }
    }
}
