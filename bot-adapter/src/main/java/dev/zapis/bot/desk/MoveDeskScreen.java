package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DayPart;
import dev.zapis.query.NameSearch;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingCard;
import dev.zapis.query.desk.DeskView;
import dev.zapis.query.desk.DesksNamed;
import dev.zapis.query.desk.FreeDesks;
import dev.zapis.query.desk.NearbyFree;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import reactor.core.publisher.Mono;

/** To which desk is a booking to move, on its day or another one? The nearest to its own at once, or one from the list. */
@Route("desk.move")
record MoveDeskScreen(BookingId booking, LocalDate day, int page) implements Screen {

    private static final int PAGE = 8;

    @Override
    public Mono<View> show(Visit visit) {
        return Movable.shown(booking, visit, live -> list(live, visit));
    }

    private Mono<View> list(Booking live, Visit visit) {
        return visit.ask(new FreeDesks(visit.office(), live.person(), day, visit.today(), Movable.parts(live)))
                .zipWith(
                        visit.ask(nearby(live, day, 1, visit)), (free, near) -> view(live, free.desks(), near.desks()));
    }

    static NearbyFree nearby(Booking live, LocalDate day, int most, Visit visit) {
        return new NearbyFree(
                visit.office(), live.person(), live.desk(), day, visit.today(), Movable.parts(live), most);
    }

    private View view(Booking live, List<DeskView> free, List<DeskView> near) {
        View view = View.titled("/desk.move.title", "day", day).line("/desk.move.now", "card", BookingTexts.of(live));
        if (free.isEmpty()) return otherwise(view.line("/desk.move.none"), live);
        for (DeskView nearest : near)
            view = view.line("/desk.move.choose", "free", free.size())
                    .row(Button.text(
                            "/desk.free.nearest", confirm(nearest), "desk", nearest.name(), "part", DayPart.ALL));
        return otherwise(
                view.paged(free, page, PAGE, this::button, turned -> new MoveDeskScreen(booking, day, turned)), live);
    }

    private static View otherwise(View view, Booking live) {
        return view.row(
                Button.text("/desk.move.keep", new BookingScreen(live.id())),
                Button.text("/desk.move.days", MoveDaysScreen.of(live)));
    }

    private Button button(DeskView desk) {
        return Button.text(
                "/desk.free.desk", confirm(desk), "desk", desk.name(), "area", desk.areaName(), "part", DayPart.ALL);
    }

    private Target confirm(DeskView desk) {
        return new ConfirmMoveScreen(booking, desk.id(), day);
    }

    @Override
    public List<InputKind> waitsFor(Visit visit) {
        return List.of(InputKind.DAY, InputKind.DESK);
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, Input input) {
        return switch (input) {
            case Input.Day(LocalDate other) -> onDay(visit, other);
            case Input.Desk typed -> named(visit, typed, booking, day);
            default -> Mono.empty();
        };
    }

    /** The same desk on that day. */
    private Mono<Screen> onDay(Visit visit, LocalDate other) {
        return visit.ask(new BookingCard(booking, visit.viewer()))
                .flatMap(card -> Mono.justOrEmpty(card.booking()))
                .map(found -> new ConfirmMoveScreen(booking, found.desk(), other));
    }

    /** Empty where the office has no such desk. */
    static Mono<Screen> named(Visit visit, Input.Desk typed, BookingId booking, LocalDate day) {
        List<String> names =
                typed.readings().stream().map(Input.Named::name).distinct().toList();
        return visit.ask(new DesksNamed(visit.office(), names))
                .flatMap(found -> Mono.justOrEmpty(typed.readings().stream()
                        .flatMap(named -> found.desks().stream()
                                .filter(desk -> NameSearch.shape(desk.name()).equals(NameSearch.shape(named.name())))
                                .map(desk -> new ConfirmMoveScreen(
                                        booking, desk.id(), Objects.requireNonNullElse(named.day(), day))))
                        .findFirst()));
    }
}
