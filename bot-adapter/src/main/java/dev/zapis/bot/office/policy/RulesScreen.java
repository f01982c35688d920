package dev.zapis.bot.office.policy;

import dev.zapis.bot.dialog.BotParts;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.reminder.ReminderTopic;
import dev.zapis.query.office.OfficeRules;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** By which rules people book, are reminded and come in; each can be changed. */
@Route("office.rules")
public record RulesScreen(OfficeId office) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.ask(new OfficeRules(office)).map(rules -> view(rules, visit.parts()));
    }

    private View view(OfficeRules.Result rules, BotParts parts) {
        OfficeRules.Reminding reminding = rules.reminding();
        View view = View.titled("title")
                .line("horizon", "days", rules.booking().daysAhead())
                .line(limit(rules.booking().perWeek()))
                .line("version", "rule", rules.rule())
                .blank();
        for (ReminderTopic topic : parts.reminders()) view = reminders(view, topic, reminding, parts);
        return view.line(quiet(reminding))
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

    /** Of what, is said where it may be of several things. */
    private static View reminders(View view, ReminderTopic topic, OfficeRules.Reminding reminding, BotParts parts) {
        OfficeRules.Reminders now = reminding.of(topic, parts.defaults(topic));
        if (parts.reminders().size() > 1) view = view.line(parts.key(topic, "name"));
        return view.line(
                        now.offsets().isEmpty() ? "no-reminders" : "reminders",
                        "offsets",
                        now.offsets().stream()
                                .sorted(ReminderOffsetTexts.FIRST_TO_LAST)
                                .map(ReminderOffsetTexts::told)
                                .toList())
                .line("reminders-version", "rule", now.rule());
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
