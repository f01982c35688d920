package dev.zapis.bot.office.policy;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.BotParts;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.TypedPreview;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.command.office.SetReminder;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.reminder.ReminderOffset;
import dev.zapis.events.reminder.ReminderTopic;
import dev.zapis.query.office.OfficeRules;
import java.util.List;
import reactor.core.publisher.Mono;

/** When are people reminded? Where that may be of several things, first: of which? */
@Route("office.reminders")
public record ReminderTimesScreen(OfficeId office) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        List<ReminderTopic> topics = List.copyOf(visit.parts().reminders());
        if (topics.size() > 1) return Mono.just(which(topics, visit.parts()));
        return times(visit).map(times -> times.view(Text.of("title")));
    }

    private View which(List<ReminderTopic> topics, BotParts parts) {
        return View.titled("which")
                .each(topics, topic -> Button.text(parts.key(topic, "name"), new TopicTimesScreen(office, topic)))
                .row(Button.text("rules", new RulesScreen(office)));
    }

    private Mono<ReminderTimes> times(Visit visit) {
        ReminderTopic topic = first(visit);
        return visit.ask(new OfficeRules(office))
                .map(rules -> rules.reminding().of(topic, visit.parts().defaults(topic)))
                .map(now -> new ReminderTimes(
                        office, topic, now.offsets(), (offset, isOn) -> new Remind(office, offset, isOn)));
    }

    private static ReminderTopic first(Visit visit) {
        return visit.parts().reminders().iterator().next();
    }

    @Override
    public List<InputKind> waitsFor(Visit visit) {
        return visit.parts().reminders().size() > 1 ? List.of() : List.of(InputKind.LEAD);
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, Input input) {
        return Mono.justOrEmpty(ReminderTimes.typed(input))
                .flatMap(offset -> times(visit).map(times -> new Check(office, offset, !times.has(offset))));
    }

    /** At this time too, or no longer? */
    @Route("office.reminders.check")
    record Check(OfficeId office, ReminderOffset offset, boolean isOn) implements TypedPreview {

        @Override
        public Screen prompt() {
            return new ReminderTimesScreen(office);
        }

        @Override
        public Action deed() {
            return new Remind(office, offset, isOn);
        }

        @Override
        public Mono<View> told(Visit visit) {
            visit.onlyForAdmins();
            return new ReminderTimesScreen(office)
                    .times(visit)
                    .map(times -> times.told(View.titled("title"), offset, isOn));
        }
    }

    /** At this time, or no longer: the others stay as they are. */
    @Route("office.reminders.at")
    record Remind(OfficeId office, ReminderOffset offset, boolean isOn) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            ReminderTopic topic = first(visit);
            return visit.tell(new SetReminder(
                            office, topic, offset, isOn, visit.parts().defaults(topic)))
                    .thenReturn(new ReminderTimesScreen(office));
        }
    }

    /** A button of before, that set all times as they were when it was shown: now it shows how they are. */
    @Route("office.reminders.set")
    record Times(OfficeId office, List<ReminderOffset> offsets) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return Mono.just(new ReminderTimesScreen(office));
        }
    }
}
