package dev.zapis.bot.person.staff;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.ResultScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.CommandId;
import dev.zapis.query.person.RegisteredPeople;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * Names that were added are off the list again, but for those that somebody has claimed.
 *
 * @param commands those that had added them
 */
@Route("people.taken-back")
record NamesTakenBackScreen(List<CommandId> commands) implements ResultScreen {

    NamesTakenBackScreen {
        commands = List.copyOf(commands);
    }

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.ask(new RegisteredPeople(NamesAddedScreen.added(commands))).map(found -> {
            View view = View.titled("title", "count", found.count() - found.listed());
            return (found.listed() == 0 ? view : view.line("claimed", "count", found.listed()))
                    .row(Button.text("/people.done.all", PeopleScreen.ALL));
        });
    }
}
