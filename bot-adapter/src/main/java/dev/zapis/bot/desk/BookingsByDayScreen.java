package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.query.desk.TakenDays;
import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Mono;

/** Whose bookings are to be seen, or cancelled? The days that can be booked, each with how many there are. */
@Route("desk.bookings")
public record BookingsByDayScreen() implements Screen {

    private static final int COLUMNS = 3;

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return BookingWindow.of(visit)
                .flatMap(last -> visit.ask(new TakenDays(visit.office(), visit.today(), last)))
                .map(days -> View.titled("title").line("type").each(days.days(), COLUMNS, BookingsByDayScreen::button));
    }

    private static Button button(TakenDays.Day day) {
        String key = day.taken() == 0 ? "none" : "day";
        return Button.text(key, new DayPlanScreen(day.day(), 0), "day", day.day(), "taken", day.taken());
    }

    @Override
    public List<InputKind> waitsFor(Visit visit) {
        return List.of(InputKind.DAY, InputKind.PERSON);
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, Input input) {
        return switch (input) {
            case Input.Day(LocalDate day) -> Mono.just(new DayPlanScreen(day, 0));
            case Input.Person(String name) -> NamedColleagues.found(visit, name);
            default -> Mono.empty();
        };
    }
}
