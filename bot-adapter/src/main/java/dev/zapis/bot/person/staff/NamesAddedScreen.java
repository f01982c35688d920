package dev.zapis.bot.person.staff;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.CommandId;
import dev.zapis.command.person.AddNames;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.person.RegisteredPeople;
import java.util.List;
import java.util.stream.IntStream;
import reactor.core.publisher.Mono;

/**
 * The names are on the staff list: as many as were recorded, whatever was expected.
 *
 * @param commands ids of those that have added them
 */
@Route("people.added")
public record NamesAddedScreen(List<String> commands) implements PermanentScreen {

    public NamesAddedScreen {
        commands = List.copyOf(commands);
    }

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        List<CommandId> ids = commands.stream().map(CommandId::new).toList();
        return visit.ask(new RegisteredPeople(added(ids))).map(found -> View.titled("title", "count", found.count())
                .line("then")
                .row(Button.text("list", PeopleScreen.ALL), Button.text("more", new AddNamesScreen())));
    }

    /** All whom these may have added. */
    static List<PersonId> added(List<CommandId> commands) {
        return commands.stream()
                .flatMap(command -> IntStream.range(0, AddNames.MOST).mapToObj(line -> AddNames.made(command, line)))
                .toList();
    }
}
