package dev.zapis.bot.office.status;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.office.SpanText;
import dev.zapis.events.person.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import reactor.core.publisher.Mono;

/**
 * The database that Zapis runs itself was away, for the admins.
 *
 * @param since second of the epoch, by the product's clock
 * @param seconds for how long
 */
@Route("office.restarted")
public record DatabaseRestartedScreen(long since, long seconds) implements PermanentScreen {

    /** As long as nobody is told of it again. */
    private static final Duration QUIET = Duration.ofHours(1);

    @Override
    public Mono<View> show(Visit visit) {
        if (!visit.visitor().has(Role.ADMIN)) return Mono.empty();
        Instant began = Instant.ofEpochSecond(since);
        Instant heardAgain = began.plusSeconds(seconds).plus(QUIET);
        return Mono.just(View.titled("title")
                .line("away", "since", began, "span", SpanText.of(Duration.ofSeconds(seconds)))
                .line("kept")
                .line(
                        "rarely",
                        "until",
                        LocalTime.ofInstant(heardAgain, visit.visitor().zone()))
                .row(Button.text("/office.state.open", new SystemStatusScreen())));
    }
}
