package dev.zapis.bot.person.staff;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.person.registration.PhoneNumbers;
import dev.zapis.command.person.ReactivatePerson;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.person.PersonCard;
import dev.zapis.query.person.PersonCard.Person;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Mono;

/** Somebody on the staff list, and what an admin can do about them. */
@Route("people.person")
public record PersonScreen(PersonId person) implements Screen {

    /** How many of the next bookings are shown. */
    static final int NEXT = 3;

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.ask(new PersonCard(person)).zipWhen(card -> ahead(card, visit), (card, ahead) -> card.person()
                .map(found -> view(visit, found, ahead))
                .orElseGet(PersonScreen::gone));
    }

    /** What they have from today on; of whoever has left, what is still there is about to end. */
    static Mono<List<Text>> ahead(PersonCard.Result card, Visit visit) {
        return Mono.justOrEmpty(card.person())
                .filter(Person::isActive)
                .flatMap(active -> visit.parts().ahead(active.id(), visit))
                .defaultIfEmpty(List.of());
    }

    static View gone() {
        return View.titled("/people.person.gone").row(Button.text("/people.person.all", PeopleScreen.ALL));
    }

    private static View view(Visit visit, Person found, List<Text> ahead) {
        String state = !found.isActive() ? "inactive" : found.isBound() ? "bound" : "free";
        View view = View.titled("title", "name", found.name()).line(state);
        if (found.isConfiguredAdmin()) view = view.line("configured");
        if (!found.given().isEmpty()) view = view.line("roles", "roles", RoleNames.of(found.given()));
        if (!found.asked().isEmpty()) view = view.line("asked", "roles", RoleNames.of(found.asked()));
        if (found.phone() != null) view = view.line("phone", "phone", PhoneNumbers.readable(visit, found.phone()));
        if (found.isActive()) view = view.line(ahead.isEmpty() ? "no-bookings" : "bookings", "count", ahead.size());
        view = view.lines(ahead.stream().limit(NEXT).toList(), line -> line);
        return view.each(buttons(found), 2, button -> button);
    }

    private static List<Button> buttons(Person found) {
        List<Button> buttons = new ArrayList<>();
        buttons.add(Button.text("rename", new RenameScreen(found.id())));
        buttons.add(Button.text("edit-roles", new PersonRolesScreen(found.id())));
        if (found.isBound())
            buttons.add(Button.text("release", new ConfirmAdminActionScreen(found.id(), AdminAction.RELEASE)));
        buttons.add(
                found.isActive()
                        ? Button.text("deactivate", new ConfirmAdminActionScreen(found.id(), AdminAction.DEACTIVATE))
                        : Button.text("reactivate", new Reactivate(found.id())));
        buttons.add(Button.text("remove", new ConfirmAdminActionScreen(found.id(), AdminAction.REMOVE))
                .danger());
        return buttons;
    }

    /** Gives access again. */
    @Route("people.reactivate")
    record Reactivate(PersonId person) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new ReactivatePerson(person)).thenReturn(new PersonRestoredScreen(person));
        }
    }
}
