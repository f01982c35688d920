package dev.zapis.bot.person.staff;

import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.UndoSubject;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.office.UndoTeamMembership;
import dev.zapis.command.person.DeactivatePerson;
import dev.zapis.command.person.ReactivatePerson;
import dev.zapis.command.person.RemovePerson;
import dev.zapis.command.person.UndoNames;
import dev.zapis.command.person.UndoPersonChange;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.person.NameOfPerson;
import dev.zapis.query.person.PersonCard;
import dev.zapis.query.person.RegisteredPeople;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Whom. */
final class PersonUndoSubject implements UndoSubject {

    /** What these have ended may come back. */
    private static final Set<String> LEAVING =
            Set.of(DeactivatePerson.class.getSimpleName(), RemovePerson.class.getSimpleName());

    /** What this has given back is lost again. */
    private static final String RETURN = ReactivatePerson.class.getSimpleName();

    @Override
    public Mono<Text> of(UndoCommand undo, Visit visit) {
        return switch (undo) {
            case UndoPersonChange change -> named(change.person(), visit);
            case UndoTeamMembership member -> named(member.person(), visit);
            case UndoNames names ->
                visit.ask(new RegisteredPeople(NamesAddedScreen.added(List.of(names.act()))))
                        .map(found -> Text.of("/undo.subject.names", "count", found.count()));
            default -> Mono.empty();
        };
    }

    private static Mono<Text> named(PersonId person, Visit visit) {
        return visit.ask(new NameOfPerson(person))
                .flatMap(found -> Mono.justOrEmpty(found.name()))
                .map(Text::plain);
    }

    /** What goes with access that was given back. */
    @Override
    public Mono<List<Text>> then(UndoCommand undo, String kind, Visit visit) {
        if (!(undo instanceof UndoPersonChange change && kind.equals(RETURN))) return Mono.just(List.of());
        return visit.ask(new PersonCard(change.person()))
                .flatMap(card -> PersonScreen.ahead(card, visit))
                .map(PersonUndoSubject::shutOut);
    }

    private static List<Text> shutOut(List<Text> ahead) {
        List<Text> lines = new ArrayList<>(List.of(Text.of("/people.shut-out-again.then")));
        if (ahead.isEmpty()) return lines;
        lines.add(Text.of("/people.act.bookings-go", "count", ahead.size()));
        ahead.stream().limit(PersonScreen.NEXT).forEach(lines::add);
        if (ahead.size() > PersonScreen.NEXT) lines.add(Text.of("/people.act.more"));
        return lines;
    }

    @Override
    public Optional<Screen> result(List<UndoCommand> undo, String kind, long by) {
        return switch (undo.getFirst()) {
            case UndoPersonChange change
            when kind.equals(RETURN) -> Optional.of(new SuspendedAgainScreen(change.person(), by));
            case UndoPersonChange change
            when LEAVING.contains(kind) -> Optional.of(new PersonRestoredScreen(change.person()));
            case UndoNames names ->
                Optional.of(new NamesTakenBackScreen(
                        undo.stream().map(UndoCommand::act).toList()));
            default -> Optional.empty();
        };
    }
}
