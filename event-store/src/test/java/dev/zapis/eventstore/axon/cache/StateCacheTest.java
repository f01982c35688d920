package dev.zapis.eventstore.axon.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.eventstore.axon.cache.StateCache.Folded;
import dev.zapis.eventstore.axon.cache.StateCache.Key;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.junit.jupiter.api.Test;

class StateCacheTest {

    private final StateCache states = new StateCache();

    @Test
    void fifty_thousand_states_are_kept_and_the_longest_unused_goes_first() {
        for (int i = 0; i < 50_000; i++) {
            states.remember(key(i), new Folded("state", 7, 1));
        }
        assertThat(states.of(key(0))).isNotNull();

        states.remember(key(50_000), new Folded("state", 7, 1));

        assertThat(states.of(key(0))).isNotNull();
        assertThat(states.of(key(1))).isNull();
        assertThat(states.of(key(50_000))).isNotNull();
    }

    @Test
    void states_of_many_events_count_by_their_events() {
        states.remember(key(1), new Folded("small", 1, 1));
        states.remember(key(2), new Folded("half", 600_000, 600_000));
        states.remember(key(2), new Folded("half", 600_001, 600_001));
        assertThat(states.of(key(1))).isNotNull();

        states.remember(key(3), new Folded("huge", 2_000_000, 2_000_000));

        assertThat(states.of(key(1))).isNull();
        assertThat(states.of(key(2))).isNull();
        assertThat(states.of(key(3))).isNotNull();
    }

    @Test
    void an_older_state_never_takes_the_place_of_a_newer_one() {
        states.remember(key(1), new Folded("new", 9, 2));
        states.remember(key(1), new Folded("old", 8, 1));

        assertThat(states.of(key(1))).isEqualTo(new Folded("new", 9, 2));
    }

    private static Key key(int number) {
        return new Key(String.class, EventCriteria.havingTags("number", "" + number), "initial");
    }
}
