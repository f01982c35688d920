package dev.zapis.bot.reminder;

import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.bot.dialog.picker.PartOfDay;
import dev.zapis.bot.dialog.picker.SpanOfDay;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** From when until when is the person left alone, where none of the usual hours is right? */
@Route("person.quiet.hours")
record QuietHoursScreen(@Nullable LocalTime from, PartOfDay part) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.person();
        return Mono.fromSupplier(() -> hours().on(View.titled("title")));
    }

    private SpanOfDay hours() {
        return new SpanOfDay(from, part, QuietHoursScreen::new, RemindersScreen.Check::new);
    }

    @Override
    public List<InputKind> waitsFor(Visit visit) {
        return List.of(InputKind.SPAN, InputKind.TIME);
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, Input input) {
        return hours().heard(input);
    }
}
