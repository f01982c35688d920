package dev.zapis.bot.office;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Keepsake;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.person.Role;
import java.time.Instant;
import reactor.core.publisher.Mono;

/**
 * The database that Zapis runs itself was away, for the admins.
 *
 * @param since second of the epoch, by the product's clock
 * @param seconds for how long
 */
@Route("office.restarted")
public record DatabaseRestartedScreen(long since, long seconds) implements Keepsake {

    @Override
    public Mono<View> show(Visit visit) {
        if (!visit.visitor().has(Role.ADMIN)) return Mono.empty();
        return Mono.just(View.titled("title")
                .line("away", "since", Instant.ofEpochSecond(since), "seconds", seconds)
                .line("kept")
                .line("rarely")
                .row(Button.text("/office.state.open", new StateScreen())));
    }
}
