package dev.zapis.bot.person.staff;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.reason.ReasonView;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.person.PersonCard;
import dev.zapis.query.person.PersonCard.Person;
import java.util.List;
import reactor.core.publisher.Mono;

/** What comes of it, and why is it done? The reason is typed or picked. */
@Route("people.act")
public record ConfirmAdminActionScreen(PersonId person, AdminAction act) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.ask(new PersonCard(person))
                .zipWhen(card -> PersonScreen.ahead(card, visit), (card, ahead) -> card.person()
                        .map(found -> view(found, ahead))
                        .orElseGet(PersonScreen::gone));
    }

    private View view(Person found, List<Text> ahead) {
        View view = View.titled("/people.act.title." + act.code(), "name", found.name())
                .line("/people.act.then." + act.code());
        if (!ahead.isEmpty()) {
            view = view.line("/people.act.bookings-" + (act.cancelsBookings() ? "go" : "stay"), "count", ahead.size())
                    .lines(ahead.stream().limit(PersonScreen.NEXT).toList(), line -> line);
            if (ahead.size() > PersonScreen.NEXT) view = view.line("/people.act.more");
        }
        view = view.line(found.isBound() ? "/people.act.told" : "/people.act.untold")
                .row(Button.text("/people.act.keep", new PersonScreen(person)));
        return ReasonView.asked(view, act.reasons(), reason -> new Do(person, act, reason));
    }

    @Override
    public Mono<? extends Target> heard(Visit visit, String text) {
        return Mono.just(new Do(person, act, text));
    }

    /** Does it. */
    @Route("people.act.do")
    record Do(PersonId person, AdminAction act, String reason) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.ask(new PersonCard(person))
                    .flatMap(card -> PersonScreen.ahead(card, visit))
                    .map(ahead -> act.cancelsBookings() ? ahead.size() : 0)
                    .flatMap(cancelled -> visit.tell(act.command(person, reason))
                            .thenReturn(new AdminActionDoneScreen(person, act, cancelled)));
        }
    }
}
