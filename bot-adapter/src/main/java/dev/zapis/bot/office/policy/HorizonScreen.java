package dev.zapis.bot.office.policy;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.office.AdminInputParser;
import dev.zapis.command.office.SetBookingHorizon;
import dev.zapis.events.office.OfficeId;
import dev.zapis.query.office.OfficeRules;
import java.util.List;
import reactor.core.publisher.Mono;

/** How many days ahead may people book? A typed number says so too. */
@Route("office.horizon")
public record HorizonScreen(OfficeId office) implements Screen {

    private static final List<Integer> LIKELY = List.of(0, 7, 14, 21, 30, 60, 90);
    private static final int COLUMNS = 4;

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.ask(new OfficeRules(office)).map(rules -> View.titled("title")
                .line("/office.rules.horizon", "days", rules.booking().daysAhead())
                .line("type")
                .each(LIKELY, COLUMNS, days -> Button.label(Integer.toString(days), new Look(office, days)))
                .row(Button.text("rules", new RulesScreen(office))));
    }

    @Override
    public Mono<? extends Target> heard(Visit visit, String text) {
        return Mono.justOrEmpty(AdminInputParser.number(text).map(days -> new Look(office, days)));
    }

    /** So far. */
    @Route("office.horizon.set")
    record Look(OfficeId office, int days) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new SetBookingHorizon(office, days)).thenReturn(new RulesScreen(office));
        }
    }
}
