package dev.zapis.bot.dialog.picker;

import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputRefusal;
import dev.zapis.command.Refused;
import java.time.LocalTime;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * From one time of day to another: first the beginning, then the end.
 *
 * @param from none where it has still to be chosen
 * @param at the same screen with this beginning, at a part of the day
 * @param done what both lead to
 */
public record SpanOfDay(
        @Nullable LocalTime from,
        PartOfDay part,
        BiFunction<@Nullable LocalTime, PartOfDay, Screen> at,
        BiFunction<LocalTime, LocalTime, Screen> done) {

    /** The view with the times below it, and a line that says which of the two is to be chosen. */
    public View on(View view) {
        LocalTime begun = from;
        View asked = begun == null ? view.line("/dialog.span.from") : view.line("/dialog.span.until", "from", begun);
        return new TimeOfDay(part, other -> at.apply(begun, other)).on(asked, this::next);
    }

    private Target next(LocalTime time) {
        LocalTime begun = from;
        if (begun == null) return at.apply(time, PartOfDay.MORNING);
        return time.equals(begun) ? new EmptySpan() : done.apply(begun, time);
    }

    /** What a typed time, or both of them, lead to. */
    public Mono<Screen> heard(Input input) {
        if (input instanceof Input.Span(LocalTime first, LocalTime last)) return Mono.just(done.apply(first, last));
        if (!(input instanceof Input.Time(LocalTime time))) return Mono.empty();
        LocalTime begun = from;
        if (begun == null) return Mono.just(at.apply(time, PartOfDay.MORNING));
        return time.equals(begun)
                ? Mono.error(() -> new Refused(InputRefusal.SPAN_EMPTY))
                : Mono.just(done.apply(begun, time));
    }
}
