package dev.zapis.bot.telegram.sending;

import static dev.zapis.bot.dialog.engine.RedrawSamples.redraw;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.engine.Redraw;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

@Tag("F44")
class RedrawQueueTest {

    private final RedrawQueue pending = new RedrawQueue();
    private final List<Redraw> due = new ArrayList<>();
    private final AtomicBoolean isOver = new AtomicBoolean();

    private void watch() {
        pending.due().doFinally(end -> isOver.set(true)).subscribe(due::add);
    }

    @Test
    void any_number_of_messages_and_of_drawings_of_one_ends_nothing() {
        watch();
        Sinks.Empty<Void> stuck = Sinks.empty();
        for (int i = 0; i < 3_000; i++) {
            pending.drawn(1, 1, redraw(1, 1, stuck.asMono()));
            pending.drawn(2, i, redraw(2, i, stuck.asMono()));
        }
        assertThat(isOver).isFalse();
        stuck.tryEmitEmpty();
        assertThat(due).hasSizeBetween(512, 1_024);
        assertThat(due).filteredOn(pending::isLast).hasSize(512);
        Redraw later = redraw(3, 1, Mono.empty());
        pending.drawn(3, 1, later);
        assertThat(due).last().isEqualTo(later);
    }

    @Test
    void of_one_message_the_last_drawing_counts() {
        watch();
        Sinks.Empty<Void> time = Sinks.empty();
        Redraw early = redraw(1, 1, time.asMono());
        Redraw late = redraw(1, 1, Mono.empty());
        pending.drawn(1, 1, early);
        pending.drawn(1, 1, late);
        time.tryEmitEmpty();
        assertThat(due).containsExactly(late);
        assertThat(pending.isLast(late)).isTrue();
    }

    @Test
    void what_is_drawn_while_another_drawing_is_in_line_has_its_turn_too() {
        watch();
        Redraw first = redraw(1, 1, Mono.empty());
        pending.drawn(1, 1, first);
        Redraw second = redraw(1, 1, Mono.defer(Mono::empty));
        pending.drawn(1, 1, second);
        assertThat(pending.isLast(first)).isFalse();
        assertThat(due).containsExactly(first, second);
        assertThat(pending.isLast(second)).isTrue();
    }

    @Test
    void what_is_drawn_whole_waits_no_more() {
        watch();
        Sinks.Empty<Void> time = Sinks.empty();
        pending.drawn(1, 1, redraw(1, 1, time.asMono()));
        pending.drawn(1, 1, null);
        time.tryEmitEmpty();
        assertThat(due).isEmpty();
    }
}
