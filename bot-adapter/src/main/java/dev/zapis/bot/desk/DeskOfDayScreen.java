package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.picker.MarkedDays;
import dev.zapis.events.desk.DeskId;
import dev.zapis.query.desk.DeskView;
import dev.zapis.query.desk.FreeDesks;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Which desk on one of several days? */
@Route("desk.several.desk")
record DeskOfDayScreen(
        @Nullable DeskId wanted,
        MarkedDays marked,
        List<LocalDate> changed,
        List<DeskId> instead,
        LocalDate day,
        int page)
        implements Screen {

    private static final int PAGE = 8;

    DeskOfDayScreen {
        changed = List.copyOf(changed);
        instead = List.copyOf(instead);
    }

    @Override
    public Mono<View> show(Visit visit) {
        return visit.ask(new FreeDesks(visit.office(), visit.person(), day, visit.today()))
                .map(free -> view(free.desks()));
    }

    private View view(List<DeskView> free) {
        return View.titled("title", "day", day)
                .line(free.isEmpty() ? "none" : "choose", "free", free.size())
                .paged(free, page, PAGE, this::button, this::at)
                .row(Button.text("back", plan()));
    }

    private Button button(DeskView desk) {
        return Button.text("desk", plan().with(day, desk.id()), "desk", desk.name(), "area", desk.areaName());
    }

    private DeskOfDayScreen at(int turned) {
        return new DeskOfDayScreen(wanted, marked, changed, instead, day, turned);
    }

    private ConfirmDeskDaysScreen plan() {
        return new ConfirmDeskDaysScreen(wanted, marked, changed, instead);
    }

    @Override
    public Optional<Screen> before() {
        return Optional.of(plan());
    }
}
