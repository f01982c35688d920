package dev.zapis.bot.office.policy;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.office.AdminInputParser;
import dev.zapis.command.office.SetDeskLimit;
import dev.zapis.events.office.OfficeId;
import dev.zapis.query.office.OfficeRules;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** How many desks a week may a person have? A typed number says so too. */
@Route("office.limit")
public record LimitScreen(OfficeId office) implements Screen {

    private static final List<Integer> LIKELY = List.of(1, 2, 3, 4, 5);

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.ask(new OfficeRules(office)).map(rules -> View.titled("title")
                .line(RulesScreen.limit(rules.booking().perWeek()))
                .line("stay")
                .each(LIKELY, LIKELY.size(), most -> Button.label(Integer.toString(most), new Limit(office, most)))
                .row(Button.text("none", new Limit(office, null)))
                .row(Button.text("rules", new RulesScreen(office))));
    }

    @Override
    public Mono<? extends Target> heard(Visit visit, String text) {
        return Mono.justOrEmpty(AdminInputParser.number(text).map(most -> new Limit(office, most)));
    }

    /** So many. */
    @Route("office.limit.set")
    record Limit(OfficeId office, @Nullable Integer perWeek) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new SetDeskLimit(office, perWeek)).thenReturn(new RulesScreen(office));
        }
    }
}
