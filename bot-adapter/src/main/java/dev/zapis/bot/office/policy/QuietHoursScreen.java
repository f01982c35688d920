package dev.zapis.bot.office.policy;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.office.AdminInputParser;
import dev.zapis.command.office.SetQuietHours;
import dev.zapis.events.office.OfficeId;
import dev.zapis.query.office.OfficeRules;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reactor.core.publisher.Mono;

/** When are the people of the office left alone? Two typed times say so too. */
@Route("office.quiet")
public record QuietHoursScreen(OfficeId office) implements Screen {

    private static final Pattern TYPED = Pattern.compile("\\s*(\\S+?)\\s*[-–—\\s]\\s*(\\S+)\\s*");
    private static final int COLUMNS = 3;
    private static final List<Quiet> LIKELY = List.of(hours(21, 9), hours(22, 8), hours(23, 7));

    /** Local times; equal ones: never. */
    private record Quiet(LocalTime from, LocalTime until) {}

    private static Quiet hours(int from, int until) {
        return new Quiet(LocalTime.of(from, 0), LocalTime.of(until, 0));
    }

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.ask(new OfficeRules(office)).map(rules -> View.titled("title")
                .line(RulesScreen.quiet(rules.reminding()))
                .line("type")
                .each(
                        LIKELY,
                        COLUMNS,
                        quiet -> Button.text("hours", be(quiet), "from", quiet.from(), "until", quiet.until()))
                .row(Button.text("never", be(new Quiet(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))))
                .row(Button.text("rules", new RulesScreen(office))));
    }

    private BeQuiet be(Quiet quiet) {
        return new BeQuiet(office, quiet.from(), quiet.until());
    }

    @Override
    public Mono<? extends Target> heard(Visit visit, String text) {
        Matcher typed = TYPED.matcher(text);
        if (!typed.matches()) return Mono.empty();
        return Mono.justOrEmpty(AdminInputParser.time(typed.group(1))
                .flatMap(from -> AdminInputParser.time(typed.group(2)).map(until -> be(new Quiet(from, until)))));
    }

    /** In these hours. */
    @Route("office.quiet.set")
    record BeQuiet(OfficeId office, LocalTime from, LocalTime until) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new SetQuietHours(office, from, until)).thenReturn(new RulesScreen(office));
        }
    }
}
