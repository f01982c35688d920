package dev.zapis.bot.person;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.person.ChooseReminders;
import dev.zapis.events.reminder.Matter;
import dev.zapis.query.person.RemindersOf;
import reactor.core.publisher.Mono;

/** What the person is told unasked. */
@Route("person.reminders")
public record RemindersScreen() implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        return visit.ask(new RemindersOf(visit.person())).map(RemindersScreen::view);
    }

    private static View view(RemindersOf.Result chosen) {
        boolean isOn = chosen.wanted().contains(Matter.DESK);
        View view = View.titled("title").line(isOn ? "desk.on" : "desk.off");
        boolean isNeverQuiet = chosen.quietFrom().equals(chosen.quietUntil());
        view = isNeverQuiet
                ? view.line("never-quiet")
                : view.line(
                        "quiet",
                        "from",
                        chosen.quietFrom().toString(),
                        "until",
                        chosen.quietUntil().toString());
        return view.row(Button.text(isOn ? "desk.stop" : "desk.start", new Remind(Matter.DESK, !isOn)));
    }

    /** Reminds of it from now on, or no more. */
    @Route("person.remind")
    record Remind(Matter matter, boolean wanted) implements Action {
        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new ChooseReminders(matter, wanted)).thenReturn(new RemindersScreen());
        }
    }
}
