package dev.zapis.bot.office.policy;

import dev.zapis.bot.dialog.BotParts;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.PolicyTexts;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.policy.Policy;
import dev.zapis.events.reminder.ReminderTopic;
import dev.zapis.query.office.OfficeRules;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Mono;

/** By which rules people book, are reminded and come in; each can be changed. */
@Route("office.rules")
public record RulesScreen(OfficeId office) implements Screen {

    private static final int COLUMNS = 2;

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.ask(new OfficeRules(office)).map(rules -> view(rules, visit.parts()));
    }

    private View view(OfficeRules.Result rules, BotParts parts) {
        View view = View.titled("title").lines(parts.policies(), policy -> now(policy, rules));
        view = view.blank();
        for (ReminderTopic topic : parts.reminders()) view = reminders(view, topic, rules.reminding(), parts);
        List<Button> buttons = new ArrayList<>();
        parts.policies().forEach(policy -> buttons.add(set(policy)));
        buttons.add(Button.text("set-reminders", new ReminderTimesScreen(office)));
        return view.each(buttons, COLUMNS, button -> button);
    }

    private static <T> Text now(Policy<T> policy, OfficeRules.Result rules) {
        return new PolicyTexts<>(policy).now(rules.policies().of(policy));
    }

    private Button set(Policy<?> policy) {
        return Button.of(new PolicyTexts<>(policy).set(), new PolicyScreen(policy.key(), office));
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
                        .toList());
    }
}
