package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.HelpLine;
import dev.zapis.bot.dialog.Menu;
import dev.zapis.bot.dialog.RequiresFeature;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputKind;
import java.util.List;
import reactor.core.publisher.Mono;

/** Who is in the office today. */
@RequiresFeature("WHO")
@Route("desk.who")
@Menu(order = 30)
@HelpLine(order = 30, text = "home.help.who")
public record WhoIsInScreen() implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        return new DayPlanScreen(visit.today(), 0).show(visit);
    }

    @Override
    public List<InputKind> waitsFor(Visit visit) {
        return List.of(InputKind.DAY, InputKind.PERSON, InputKind.DESK);
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, Input input) {
        return new DayPlanScreen(visit.today(), 0).heard(visit, input);
    }
}
