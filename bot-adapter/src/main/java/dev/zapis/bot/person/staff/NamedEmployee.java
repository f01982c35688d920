package dev.zapis.bot.person.staff;

import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.TypedIntent;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.NameForms;
import dev.zapis.bot.dialog.input.Phrase;
import dev.zapis.events.person.Role;
import dev.zapis.query.person.StaffList.Only;
import reactor.core.publisher.Mono;

/** An admin names somebody to do something about: «приостанови Белову». They are only looked for on the staff list. */
final class NamedEmployee implements TypedIntent {

    @Override
    public String name() {
        return "person.named";
    }

    @Override
    public Text label(Phrase phrase, Visit visit) {
        return Text.of("/people.section.named", "name", name(phrase));
    }

    @Override
    public Mono<? extends Screen> meant(Phrase phrase, Visit visit) {
        return visit.visitor().has(Role.ADMIN)
                ? Mono.fromSupplier(() -> new PeopleScreen(NameForms.stem(name(phrase)), Only.ALL, 0))
                : Mono.empty();
    }

    private static String name(Phrase phrase) {
        return phrase.the(Input.Person.class).name();
    }
}
