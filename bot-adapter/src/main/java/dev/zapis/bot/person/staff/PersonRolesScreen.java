package dev.zapis.bot.person.staff;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.TypedPreview;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.reason.PresetReason;
import dev.zapis.bot.reason.ReasonView;
import dev.zapis.command.ReasonRule;
import dev.zapis.command.person.GiveRole;
import dev.zapis.command.person.TakeRole;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import dev.zapis.query.person.PersonCard;
import dev.zapis.query.person.PersonCard.Person;
import java.util.List;
import reactor.core.publisher.Mono;

/** All roles, and which of them somebody has: a tap gives one or asks why it is taken. */
@Route("people.roles")
public record PersonRolesScreen(PersonId person) implements Screen {

    /** Ready reasons for not letting somebody have a role. */
    static final List<PresetReason> REASONS = List.of(PresetReason.MISTAKE, PresetReason.ON_REQUEST, PresetReason.LEFT);

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.ask(new PersonCard(person))
                .map(card -> card.person().map(this::view).orElseGet(PersonScreen::gone));
    }

    private View view(Person found) {
        View view = View.titled("/people.roles.title", "name", found.name()).line("/people.roles.tap");
        if (!found.asked().isEmpty()) view = view.line("/people.roles.asked", "roles", RoleNames.of(found.asked()));
        return view.each(List.of(Role.values()), 2, role -> button(role, found));
    }

    private Button button(Role role, Person found) {
        boolean isGiven = found.given().contains(role);
        Target target = isGiven ? new Taking(person, role) : new Give(person, role);
        return Button.of(
                Text.of(isGiven ? "/people.roles.on" : "/people.roles.off", "role", RoleNames.of(role)), target);
    }

    /** Gives it. */
    @Route("people.role.give")
    record Give(PersonId person, Role role) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new GiveRole(person, role)).thenReturn(new PersonRolesScreen(person));
        }
    }

    /** Why is it taken? */
    @Route("people.role.taking")
    record Taking(PersonId person, Role role) implements Screen {

        @Override
        public Mono<View> show(Visit visit) {
            visit.onlyForAdmins();
            return visit.ask(new PersonCard(person))
                    .map(card -> card.person().map(this::view).orElseGet(PersonScreen::gone));
        }

        private View view(Person found) {
            View view = View.titled("/people.role.taking.title", "name", found.name(), "role", RoleNames.of(role))
                    .row(Button.text("/people.role.taking.keep", new PersonRolesScreen(person)));
            return ReasonView.asked(view, REASONS, reason -> new TakingBecause(person, role, reason));
        }

        @Override
        public Mono<? extends Screen> heard(Visit visit, String text) {
            return Mono.fromSupplier(() -> new TakingBecause(person, role, ReasonRule.needed(text)));
        }
    }

    /** Is it taken for that reason? */
    @Route("people.role.taking.check")
    record TakingBecause(PersonId person, Role role, String reason) implements TypedPreview {

        @Override
        public Screen prompt() {
            return new Taking(person, role);
        }

        @Override
        public Action deed() {
            return new Take(person, role, reason);
        }

        @Override
        public Screen otherwise() {
            return new PersonRolesScreen(person);
        }

        @Override
        public Button yes() {
            return TypedPreview.super.yes().danger();
        }

        @Override
        public Mono<View> told(Visit visit) {
            visit.onlyForAdmins();
            return visit.ask(new PersonCard(person)).map(card -> card.person()
                    .map(found -> View.titled(
                                    "/people.role.taking.title", "name", found.name(), "role", RoleNames.of(role))
                            .line(found.isBound() ? "/people.act.told" : "/people.act.untold"))
                    .map(view -> ReasonView.told(view, reason))
                    .orElseGet(PersonScreen::gone));
        }
    }

    /** Takes it. */
    @Route("people.role.take")
    record Take(PersonId person, Role role, String reason) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new TakeRole(person, role, reason)).thenReturn(new PersonRolesScreen(person));
        }
    }
}
