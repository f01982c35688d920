package dev.zapis.bot.person.staff;

import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import reactor.core.publisher.Mono;

/** You may do again what you could do before. */
@Route("people.restored")
public record RestoredScreen() implements PermanentScreen {

    @Override
    public Mono<View> show(Visit visit) {
        return visit.parts()
                .returnedTo(visit.person(), visit)
                .map(returned -> returned.told(View.titled("title").line("then")));
    }
}
