package dev.zapis.bot.person.staff;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.TypedPreview;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.person.AddNames;
import dev.zapis.command.person.RenamePerson;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.person.PersonCard;
import reactor.core.publisher.Mono;

/** What is the right name? It is typed. */
@Route("people.rename")
public record RenameScreen(PersonId person) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.ask(new PersonCard(person)).map(card -> card.person()
                .map(found -> View.titled("title", "name", found.name()).line("type"))
                .orElseGet(PersonScreen::gone));
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        return TypedPreview.unless(AddNames.objection(text), () -> new Check(person, text.strip()));
    }

    /** Is it to be written so? */
    @Route("people.rename.check")
    record Check(PersonId person, String name) implements TypedPreview {

        @Override
        public Screen prompt() {
            return new RenameScreen(person);
        }

        @Override
        public Action deed() {
            return new Rename(person, name);
        }

        @Override
        public Mono<View> told(Visit visit) {
            visit.onlyForAdmins();
            return visit.ask(new PersonCard(person)).map(card -> card.person()
                    .map(found -> View.titled("title", "was", found.name(), "name", name))
                    .orElseGet(PersonScreen::gone));
        }
    }

    /** Writes the name so from now on. */
    @Route("people.rename.do")
    record Rename(PersonId person, String name) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new RenamePerson(person, name)).thenReturn(new PersonScreen(person));
        }
    }
}
