package dev.zapis.bot.office.desk;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.bot.dialog.input.InputTexts;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.OfficeId;
import dev.zapis.query.desk.DeskCard;
import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Mono;

/** On which days is nobody to book the desk? Typed days may be followed by a reason. */
@Route("office.desk.block")
public record BlockDeskScreen(OfficeId office, DeskId desk) implements Screen {

    private static final List<Integer> DAYS = List.of(1, 7, 30);

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        LocalDate today = visit.today();
        return visit.ask(new DeskCard(desk)).map(card -> card.desk()
                .map(found -> View.titled("title", "desk", found.name())
                        .line(
                                "type",
                                "from",
                                InputTexts.coming(today),
                                "until",
                                InputTexts.coming(today).plusDays(4))
                        .each(DAYS, days -> button(today, days))
                        .row(Button.text(
                                "calendar", new BlockedDaysScreen(office, desk, InputTexts.coming(today), null))))
                .orElse(View.titled("/office.desk.unknown")));
    }

    private Button button(LocalDate today, int days) {
        LocalDate until = today.plusDays(days - 1L);
        return Button.text("days", new ConfirmBlockScreen(office, desk, today, until, null), "days", days);
    }

    @Override
    public List<InputKind> waitsFor(Visit visit) {
        return List.of(InputKind.DAYS);
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, Input input) {
        return input instanceof Input.Days days
                ? Mono.just(new ConfirmBlockScreen(office, desk, days.from(), days.until(), days.rest()))
                : Mono.empty();
    }
}
