package dev.zapis.bot.person.staff;

import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.UndoSubject;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.person.UndoPersonChange;
import dev.zapis.query.person.PersonCard;
import reactor.core.publisher.Mono;

/** Whom. */
final class PersonUndoSubject implements UndoSubject {

    @Override
    public Mono<Text> of(UndoCommand undo, Visit visit) {
        if (!(undo instanceof UndoPersonChange change)) return Mono.empty();
        return visit.ask(new PersonCard(change.person()))
                .flatMap(card -> Mono.justOrEmpty(card.person()))
                .map(person -> Text.plain(person.name()));
    }
}
