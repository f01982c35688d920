package dev.zapis.bot.person.registration;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import reactor.core.publisher.Mono;

/** Without consent there is nothing to do here: nothing is kept, and the way back is open. */
@Route("person.declined")
public record DeclinedScreen() implements PermanentScreen {

    @Override
    public Mono<View> show(Visit visit) {
        return Mono.just(View.titled("title").line("kept").row(Button.text("again", new ConsentScreen())));
    }
}
