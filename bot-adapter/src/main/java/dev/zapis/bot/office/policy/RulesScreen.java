package dev.zapis.bot.office.policy;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.office.OfficeId;
import dev.zapis.query.office.OfficeRules;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** By which rules people book, are reminded and come in; each can be changed. */
@Route("office.rules")
public record RulesScreen(OfficeId office) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.ask(new OfficeRules(office)).map(this::view);
    }

    private View view(OfficeRules.Result rules) {
        OfficeRules.Reminding reminding = rules.reminding();
        return View.titled("title")
                .line("horizon", "days", rules.booking().daysAhead())
                .line(limit(rules.booking().perWeek()))
                .line("version", "rule", rules.rule())
                .blank()
                .line(
                        reminding.desk().isEmpty() ? "no-reminders" : "reminders",
                        "offsets",
                        reminding.desk().stream()
                                .sorted(ReminderOffsetTexts.FIRST_TO_LAST)
                                .map(ReminderOffsetTexts::told)
                                .toList())
                .line("reminders-version", "rule", reminding.rule())
                .line(quiet(reminding))
                .blank()
                .line("registration", "how", rules.registration())
                .row(
                        Button.text("set-horizon", new HorizonScreen(office)),
                        Button.text("set-limit", new LimitScreen(office)))
                .row(
                        Button.text("set-reminders", new ReminderTimesScreen(office)),
                        Button.text("set-quiet", new QuietHoursScreen(office)))
                .row(Button.text("set-registration", new RegistrationScreen(office)));
    }

    static Text limit(@Nullable Integer perWeek) {
        return perWeek == null ? Text.of("/office.rules.no-limit") : Text.of("/office.rules.limit", "most", perWeek);
    }

    static Text quiet(OfficeRules.Reminding reminding) {
        boolean isNever = reminding.quietFrom().equals(reminding.quietUntil());
        return isNever
                ? Text.of("/office.rules.never-quiet")
                : Text.of("/office.rules.quiet", "from", reminding.quietFrom(), "until", reminding.quietUntil());
    }
}
