package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.events.desk.DeskId;
import dev.zapis.query.desk.DeskView;
import dev.zapis.query.desk.FreeDaysOf;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** A desk that somebody has named: the next days on which they may book it. */
@Route("desk.named")
record DeskByNameScreen(DeskId desk) implements Screen {

    private static final int DAYS = 6;
    private static final int COLUMNS = 3;

    @Override
    public Mono<View> show(Visit visit) {
        return visit.ask(DeskDaysScreen.onDay(visit, desk, visit.today()))
                .zipWith(
                        BookingWindow.of(visit).flatMap(last -> days(visit, last)),
                        (found, days) -> view(found.desk(), days));
    }

    private Mono<List<LocalDate>> days(Visit visit, LocalDate last) {
        LocalDate today = visit.today();
        return visit.ask(new FreeDaysOf(visit.office(), visit.person(), desk, today, last, today, DAYS))
                .map(FreeDaysOf.Result::days);
    }

    private View view(Optional<DeskView> known, List<LocalDate> days) {
        View view = known.map(found -> View.titled("/desk.named.title", "desk", found.name(), "area", found.areaName()))
                .orElse(View.titled("/desk.named.unknown"));
        if (known.isPresent()) view = view.line(days.isEmpty() ? "/desk.named.none" : "/desk.named.choose");
        return view.each(
                        days,
                        COLUMNS,
                        day -> Button.text("/desk.named.day", new ConfirmDeskScreen(desk, day), "day", day))
                .row(Button.text("/desk.named.days", new DeskDaysScreen()));
    }

    @Override
    public List<InputKind> waitsFor(Visit visit) {
        return List.of(InputKind.DAY, InputKind.DESK);
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, Input input) {
        return switch (input) {
            case Input.Day(LocalDate day) -> Mono.just(new ConfirmDeskScreen(desk, day));
            case Input.Desk other -> TypedDesk.found(visit, other, null);
            default -> Mono.empty();
        };
    }
}
