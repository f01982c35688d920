package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.RequiresFeature;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.events.desk.DeskFeatures;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.ColleagueSearch;
import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Mono;

/** Where the people of a typed name are, and when. */
@RequiresFeature("WHO")
@Route("desk.found")
public record ColleagueSearchScreen(String name, int page) implements Screen {

    private static final int PAGE = 8;
    private static final int MOST = 200;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 40;

    /** The screen, if the text is part of the name of somebody who has a desk. */
    public static Mono<ColleagueSearchScreen> byName(Visit visit, String text) {
        return anyName(visit, text).filterWhen(screen -> screen.found(visit).map(found -> !found.isEmpty()));
    }

    /** The screen, if the text may be a name at all: it says so where nobody has it. */
    static Mono<ColleagueSearchScreen> anyName(Visit visit, String text) {
        String name = text.strip();
        int length = name.codePointCount(0, name.length());
        if (length < SHORTEST || length > LONGEST || visit.visitor().isNewcomer()) return Mono.empty();
        if (!visit.visitor().has(DeskFeatures.WHO)) return Mono.empty();
        return Mono.just(new ColleagueSearchScreen(name, 0));
    }

    @Override
    public Mono<View> show(Visit visit) {
        BookingScreen.mustBeOfTheOffice(visit);
        return found(visit)
                .flatMap(found -> found.isEmpty() ? new NoBookingsView(name).of(visit) : Mono.just(view(found)));
    }

    private View view(List<Booking> found) {
        return View.titled("/desk.found.title", "name", name)
                .paged(
                        found,
                        page,
                        PAGE,
                        ColleagueSearchScreen::button,
                        turned -> new ColleagueSearchScreen(name, turned));
    }

    private Mono<List<Booking>> found(Visit visit) {
        return visit.ask(new ColleagueSearch(visit.office(), name, visit.today(), MOST, visit.viewer()))
                .map(ColleagueSearch.Result::bookings);
    }

    static Button button(Booking booking) {
        return Button.text(
                "/desk.found.row",
                new BookingScreen(booking.id()),
                "person",
                BookingTexts.person(booking),
                "desk",
                booking.deskName(),
                "day",
                booking.day(),
                "part",
                booking.part());
    }

    @Override
    public List<InputKind> waitsFor(Visit visit) {
        return List.of(InputKind.DAY, InputKind.PERSON, InputKind.DESK);
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, Input input) {
        return switch (input) {
            case Input.Day(LocalDate day) -> Mono.just(new DayPlanScreen(day, 0));
            case Input.Person(String other) -> NamedColleagues.found(visit, other);
            case Input.Desk desk -> TypedDesk.found(visit, desk, null);
            default -> Mono.empty();
        };
    }
}
