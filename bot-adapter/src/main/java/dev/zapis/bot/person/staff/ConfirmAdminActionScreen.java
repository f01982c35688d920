package dev.zapis.bot.person.staff;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.TypedPreview;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.reason.ReasonView;
import dev.zapis.command.ReasonRule;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.person.PersonCard;
import dev.zapis.query.person.PersonCard.Person;
import java.util.List;
import java.util.function.BiFunction;
import reactor.core.publisher.Mono;

/** What comes of it, and why is it done? The reason is typed or picked; either is asked about before it is done. */
@Route("people.act")
public record ConfirmAdminActionScreen(PersonId person, AdminAction act) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return shown(visit, this::asked);
    }

    private Mono<View> shown(Visit visit, BiFunction<Person, List<Text>, View> view) {
        return visit.ask(new PersonCard(person))
                .zipWhen(card -> PersonScreen.ahead(card, visit), (card, ahead) -> card.person()
                        .map(found -> view.apply(found, ahead))
                        .orElseGet(PersonScreen::gone));
    }

    private View asked(Person found, List<Text> ahead) {
        View view =
                view(found, ahead).row(Button.text("/people.act.because.no." + act.code(), new PersonScreen(person)));
        return ReasonView.asked(view, act.reasons(), reason -> new Because(person, act, reason));
    }

    private View view(Person found, List<Text> ahead) {
        View view = View.titled("/people.act.title." + act.code(), "name", found.name())
                .line("/people.act.then." + act.code() + (isUnboundToo(found) ? "-unbound" : ""));
        if (!ahead.isEmpty()) {
            view = view.line("/people.act.bookings-" + (act.cancelsBookings() ? "go" : "stay"), "count", ahead.size())
                    .lines(ahead.stream().limit(PersonScreen.NEXT).toList(), line -> line);
            if (ahead.size() > PersonScreen.NEXT) view = view.line("/people.act.more");
        }
        return view.line(found.isBound() ? "/people.act.told" : "/people.act.untold");
    }

    private boolean isUnboundToo(Person found) {
        return act == AdminAction.REMOVE && !found.isBound();
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        return Mono.fromSupplier(() -> new Because(person, act, ReasonRule.needed(text)));
    }

    /** Is it done for that reason? */
    @Route("people.act.because")
    record Because(PersonId person, AdminAction act, String reason) implements TypedPreview {

        @Override
        public Screen prompt() {
            return new ConfirmAdminActionScreen(person, act);
        }

        @Override
        public Screen otherwise() {
            return new PersonScreen(person);
        }

        @Override
        public Button no() {
            return Button.text("no." + act.code(), otherwise());
        }

        @Override
        public Button yes() {
            return Button.text("yes." + act.code(), deed()).danger();
        }

        @Override
        public Action deed() {
            return new Do(person, act, reason);
        }

        @Override
        public Mono<View> told(Visit visit) {
            visit.onlyForAdmins();
            ConfirmAdminActionScreen asked = new ConfirmAdminActionScreen(person, act);
            return asked.shown(visit, (found, ahead) -> ReasonView.told(asked.view(found, ahead), reason));
        }
    }

    /** Does it. */
    @Route("people.act.do")
    record Do(PersonId person, AdminAction act, String reason) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.ask(new PersonCard(person))
                    .flatMap(card -> PersonScreen.ahead(card, visit))
                    .flatMap(ahead -> visit.tell(act.command(person, reason))
                            .then(Mono.defer(() -> cancelled(ahead.size(), visit))))
                    .map(cancelled -> new AdminActionDoneScreen(person, act, cancelled));
        }

        // Who does it over after a program was killed finds nothing ahead any more; what was recorded says how much
        // there was.
        private Mono<Integer> cancelled(int ahead, Visit visit) {
            if (!act.cancelsBookings()) return Mono.just(0);
            if (!visit.isRepeated()) return Mono.just(ahead);
            return visit.parts()
                    .lost(person, visit.recorded(), visit)
                    .map(List::size)
                    .onErrorReturn(IllegalStateException.class, ahead);
        }
    }
}
