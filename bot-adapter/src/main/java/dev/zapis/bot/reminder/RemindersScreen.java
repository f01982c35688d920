package dev.zapis.bot.reminder;

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
import dev.zapis.bot.dialog.picker.PartOfDay;
import dev.zapis.command.person.ChooseQuietHours;
import dev.zapis.command.person.ChooseReminders;
import dev.zapis.events.reminder.ReminderTopic;
import dev.zapis.query.person.RemindersOf;
import java.time.LocalTime;
import java.util.List;
import reactor.core.publisher.Mono;

/** What the person is told unasked; typed hours like «21:30-8:00» are quiet from now on. */
@Route("person.reminders")
public record RemindersScreen() implements Screen {

    private static final List<Quiet> PRESETS = List.of(quiet(22, 8), quiet(21, 9), quiet(23, 7));

    private static Quiet quiet(int from, int until) {
        return new Quiet(LocalTime.of(from, 0), LocalTime.of(until, 0));
    }

    @Override
    public Mono<View> show(Visit visit) {
        return visit.ask(new RemindersOf(visit.person())).map(chosen -> view(chosen, visit.parts()));
    }

    private static View view(RemindersOf.Result chosen, BotParts parts) {
        List<ReminderTopic> topics = List.copyOf(parts.reminders());
        boolean isNeverQuiet = chosen.quietFrom().equals(chosen.quietUntil());
        View view = View.titled("title")
                .lines(topics, topic -> Text.of(parts.key(topic, chosen.wants(topic) ? "on" : "off")));
        view = isNeverQuiet
                ? view.line("never-quiet")
                : view.line(
                        "quiet",
                        "from",
                        chosen.quietFrom().toString(),
                        "until",
                        chosen.quietUntil().toString());
        return view.line("hours")
                .each(topics, topic -> button(topic, chosen.wants(topic), parts))
                .each(PRESETS, PRESETS.size(), RemindersScreen::button)
                .row(
                        Button.text("other", new QuietHoursScreen(null, PartOfDay.EVENING)),
                        Button.text("never", quiet(0, 0)));
    }

    private static Button button(ReminderTopic topic, boolean isOn, BotParts parts) {
        return Button.text(parts.key(topic, isOn ? "stop" : "start"), new Remind(topic, !isOn));
    }

    private static Button button(Quiet quiet) {
        return Button.text("choose", quiet, "from", quiet.from(), "until", quiet.until());
    }

    @Override
    public List<InputKind> waitsFor(Visit visit) {
        return List.of(InputKind.SPAN, InputKind.NONE);
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, Input input) {
        return switch (input) {
            case Input.Span span -> Mono.just(new Check(span.from(), span.until()));
            case Input.None none -> Mono.just(new Check(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
            default -> Mono.empty();
        };
    }

    /** Between these? */
    @Route("person.quiet.check")
    record Check(LocalTime from, LocalTime until) implements TypedPreview {

        @Override
        public Screen prompt() {
            return new RemindersScreen();
        }

        @Override
        public Action deed() {
            return new Quiet(from, until);
        }

        @Override
        public Mono<View> told(Visit visit) {
            visit.person();
            if (from.equals(until)) return Mono.just(View.titled("never"));
            return Mono.just(View.titled("title", "from", from.toString(), "until", until.toString()));
        }
    }

    /** Is left alone between these; at equal ones never. */
    @Route("person.quiet")
    record Quiet(LocalTime from, LocalTime until) implements Action {
        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new ChooseQuietHours(from, until)).thenReturn(new RemindersScreen());
        }
    }

    /** Reminds of it from now on, or no more. */
    @Route("person.remind")
    record Remind(ReminderTopic topic, boolean wanted) implements Action {
        @Override
        public Mono<? extends Screen> run(Visit visit) {
            visit.parts().mustHave(topic);
            return visit.tell(new ChooseReminders(topic, wanted)).thenReturn(new RemindersScreen());
        }
    }
}
