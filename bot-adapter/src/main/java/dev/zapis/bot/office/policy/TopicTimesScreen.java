package dev.zapis.bot.office.policy;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.TypedPreview;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.office.SetReminders;
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
                .map(now -> new ReminderTimes(office, now.offsets(), offsets -> new Remind(office, topic, offsets)));
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        return times(visit).flatMap(times -> Mono.justOrEmpty(times.typed(text))
                .map(offsets -> new Check(office, topic, offsets)));
    }

    /** At these times? */
    @Route("office.reminders.topic.check")
    record Check(OfficeId office, ReminderTopic topic, List<ReminderOffset> offsets) implements TypedPreview {

        Check {
            offsets = List.copyOf(offsets);
        }

        @Override
        public Screen prompt() {
            return new TopicTimesScreen(office, topic);
        }

        @Override
        public Action deed() {
            return new Remind(office, topic, offsets);
        }

        @Override
        public Mono<View> told(Visit visit) {
            visit.onlyForAdmins();
            visit.parts().mustHave(topic);
            Text name = Text.of(visit.parts().key(topic, "name"));
            return Mono.just(ReminderTimes.told(View.titled("title", "topic", name), offsets));
        }
    }

    /** At these times. */
    @Route("office.reminders.topic.set")
    record Remind(OfficeId office, ReminderTopic topic, List<ReminderOffset> offsets) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            visit.parts().mustHave(topic);
            return visit.tell(new SetReminders(office, topic, offsets)).thenReturn(new TopicTimesScreen(office, topic));
        }
    }
}
