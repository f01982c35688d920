package dev.zapis.bot.person.staff;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Thing;
import dev.zapis.bot.dialog.TypedPreview;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.reason.ReasonView;
import dev.zapis.command.ReasonRule;
import dev.zapis.command.person.GiveRole;
import dev.zapis.command.person.RefuseRole;
import dev.zapis.events.Tags;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import dev.zapis.query.person.PersonCard;
import dev.zapis.query.person.PersonCard.Person;
import dev.zapis.query.person.RoleRequestOf;
import reactor.core.publisher.Mono;

/** Somebody asks for a role: it is given with a tap, or refused with a reason. */
@Route("people.asked")
public record RoleRequestScreen(PersonId person, Role role) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.ask(new PersonCard(person)).flatMap(card -> card.person()
                .map(found -> found.asked().contains(role) ? Mono.just(view(found)) : answered(found, visit))
                .orElseGet(() -> Mono.just(PersonScreen.gone())));
    }

    private Mono<View> answered(Person found, Visit visit) {
        View view = View.titled("title", "name", found.name(), "role", RoleNames.of(role));
        Button others = Button.text("others", new RequestsScreen(0));
        return visit.ask(new RoleRequestOf(person, role))
                .filter(asked -> asked.answer() != null)
                .flatMap(asked -> RoleAskedScreen.answered(view, asked, visit))
                .defaultIfEmpty(View.titled("answered"))
                .map(told -> told.row(others));
    }

    private View view(Person found) {
        View view = View.titled("title", "name", found.name(), "role", RoleNames.of(role))
                .of(Thing.of(Tags.PERSON, person))
                .line("choose")
                .row(Button.text("give", new Give(person, role)), Button.text("person", new PersonScreen(person)));
        return ReasonView.offered(view, PersonRolesScreen.REASONS, reason -> new Check(person, role, reason));
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        return Mono.fromSupplier(() -> new Check(person, role, ReasonRule.needed(text)));
    }

    /** Is it refused for that reason? */
    @Route("people.asked.check")
    record Check(PersonId person, Role role, String reason) implements TypedPreview {

        @Override
        public Screen prompt() {
            return new RoleRequestScreen(person, role);
        }

        @Override
        public Action deed() {
            return new Refuse(person, role, reason);
        }

        @Override
        public Button yes() {
            return TypedPreview.super.yes().danger();
        }

        @Override
        public Mono<View> told(Visit visit) {
            visit.onlyForAdmins();
            return visit.ask(new PersonCard(person)).map(card -> card.person()
                    .map(found -> View.titled("title", "name", found.name(), "role", RoleNames.of(role))
                            .line(found.isBound() ? "/people.act.told" : "/people.act.untold"))
                    .map(view -> ReasonView.told(view, reason))
                    .orElseGet(PersonScreen::gone));
        }
    }

    /** Gives it. */
    @Route("people.asked.give")
    record Give(PersonId person, Role role) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new GiveRole(person, role)).thenReturn(new RoleRequestScreen(person, role));
        }
    }

    /** Refuses it. */
    @Route("people.asked.refuse")
    record Refuse(PersonId person, Role role, String reason) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new RefuseRole(person, role, reason)).thenReturn(new RoleRequestScreen(person, role));
        }
    }
}
