package dev.zapis.bot.office.policy;

import dev.zapis.bot.dialog.Action;
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

/** When are people reminded of this, where they are reminded of several things? */
@Route("office.reminders.topic")
record TopicTimesScreen(OfficeId office, ReminderTopic topic) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        visit.parts().mustHave(topic);
        Text name = Text.of(visit.parts().key(topic, "name"));
        return times(visit).map(times -> times.view(Text.of("title", "topic", name)));
    }

    private Mono<ReminderTimes> times(Visit visit) {
        return visit.ask(new OfficeRules(office))
                .map(rules -> rules.reminding().of(topic, visit.parts().defaults(topic)))
                .map(now -> new ReminderTimes(
                        office, topic, now.offsets(), (offset, isOn) -> new Remind(office, topic, offset, isOn)));
    }

    @Override
    public List<InputKind> waitsFor(Visit visit) {
        return List.of(InputKind.LEAD);
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, Input input) {
        return Mono.justOrEmpty(ReminderTimes.typed(input))
                .flatMap(offset -> times(visit).map(times -> new Check(office, topic, offset, !times.has(offset))));
    }

    /** At this time too, or no longer? */
    @Route("office.reminders.topic.check")
    record Check(OfficeId office, ReminderTopic topic, ReminderOffset offset, boolean isOn) implements TypedPreview {

        @Override
        public Screen prompt() {
            return new TopicTimesScreen(office, topic);
        }

        @Override
        public Action deed() {
            return new Remind(office, topic, offset, isOn);
        }

        @Override
        public Mono<View> told(Visit visit) {
            visit.onlyForAdmins();
            visit.parts().mustHave(topic);
            Text name = Text.of(visit.parts().key(topic, "name"));
            return new TopicTimesScreen(office, topic)
                    .times(visit)
                    .map(times -> times.told(View.titled("title", "topic", name), offset, isOn));
        }
    }

    /** At this time, or no longer: the others stay as they are. */
    @Route("office.reminders.topic.at")
    record Remind(OfficeId office, ReminderTopic topic, ReminderOffset offset, boolean isOn) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            visit.parts().mustHave(topic);
            return visit.tell(new SetReminder(
                            office, topic, offset, isOn, visit.parts().defaults(topic)))
                    .thenReturn(new TopicTimesScreen(office, topic));
        }
    }

    /** A button of before, that set all times as they were when it was shown: now it shows how they are. */
    @Route("office.reminders.topic.set")
    record Times(OfficeId office, ReminderTopic topic, List<ReminderOffset> offsets) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return Mono.just(new TopicTimesScreen(office, topic));
        }
    }
}
