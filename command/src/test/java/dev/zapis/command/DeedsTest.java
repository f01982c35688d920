package dev.zapis.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeedsTest {

    private record BellRung(String house) {}

    private record DoorsOpened(List<String> doors) {}

    private record Greet(String who) implements Command {}

    private final Deeds greeting = Deeds.EMPTY
            .when(BellRung.class, Greet.class, rung -> new Greet(rung.house()))
            .whenAny(DoorsOpened.class, Greet.class, opened -> opened.doors().stream()
                    .map(Greet::new)
                    .toList());

    @Test
    void a_fact_leads_to_a_command_for_each_thing_that_it_concerns() {
        assertThat(greeting.facts()).containsExactlyInAnyOrder(BellRung.class, DoorsOpened.class);
        assertThat(greeting.commands()).containsExactly(Greet.class);
        assertThat(greeting.after(new BellRung("one"))).containsExactly(new Greet("one"));
        assertThat(greeting.after(new DoorsOpened(List.of("one", "two"))))
                .containsExactly(new Greet("one"), new Greet("two"));
        assertThat(greeting.after(new DoorsOpened(List.of()))).isEmpty();
    }

    @Test
    void a_type_of_fact_is_named_once() {
        assertThatThrownBy(() -> greeting.when(BellRung.class, Greet.class, rung -> new Greet("again")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("BellRung");
        assertThatThrownBy(() -> greeting.after("something else")).isInstanceOf(IllegalArgumentException.class);
    }
}
