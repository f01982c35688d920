package dev.zapis.bot.people;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import reactor.core.publisher.Mono;

/** The names are on the staff list. */
@Route("people.added")
public record NamesAddedScreen(int count) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return Mono.just(View.titled("title", "count", count)
                .line("then")
                .row(Button.text("list", PeopleScreen.ALL), Button.text("more", new AddNamesScreen())));
    }
}
