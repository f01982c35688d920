package dev.zapis.scheduler.reaction;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.command.Deeds;
import dev.zapis.command.Reaction;
import dev.zapis.command.desk.CancelDeskBookingsOf;
import dev.zapis.events.Tags;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.eventstore.EventLog;
import dev.zapis.eventstore.axon.AxonEventStoreConfigurer;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class ReactionHandlerTest {

    private static final EventLog UNTOUCHED = (EventLog) Proxy.newProxyInstance(
            EventLog.class.getClassLoader(), new Class<?>[] {EventLog.class}, (self, method, arguments) -> {
                throw new AssertionError("nothing has started");
            });
    private static final AxonEventStoreConfigurer AXON =
            new AxonEventStoreConfigurer(UNTOUCHED, Schedulers.immediate());

    private record About(String thing) implements Reaction {

        @Override
        public String name() {
            return "test.about";
        }

        @Override
        public Deeds deeds() {
            return Deeds.EMPTY.when(
                    PersonDeactivated.class,
                    CancelDeskBookingsOf.class,
                    event -> new CancelDeskBookingsOf(event.person()));
        }
    }

    private static void made(String thing) {
        Reactions.followers(List.of(new About(thing)), AXON, deed -> Mono.empty(), (code, failure) -> {});
    }

    @Test
    void a_fact_that_does_not_say_what_it_is_about_stops_the_start_by_its_name() {
        assertThatCode(() -> made(Tags.PERSON)).doesNotThrowAnyException();
        assertThatThrownBy(() -> made(Tags.OFFICE))
                .hasMessageContaining("test.about")
                .hasMessageContaining(PersonDeactivated.class.getName())
                .hasMessageContaining(Tags.OFFICE);
    }
}
