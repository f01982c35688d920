package dev.zapis.bot.office.status;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.person.Role;
import dev.zapis.query.journal.ErrorsSince;
import java.time.Instant;
import reactor.core.publisher.Mono;

/**
 * What failed lately, for the admins, once a day. There is nothing to be seen where nothing failed.
 *
 * @param since second of the epoch
 * @param until second of the epoch, exclusive
 */
@Route("office.digest")
public record ErrorDigestScreen(long since, long until) implements PermanentScreen {

    @Override
    public Mono<View> show(Visit visit) {
        if (!visit.visitor().has(Role.ADMIN)) return Mono.empty();
        return visit.ask(new ErrorsSince(Instant.ofEpochSecond(since), Instant.ofEpochSecond(until)))
                .filter(errors -> errors.count() > 0)
                .map(ErrorDigestScreen::view);
    }

    private static View view(ErrorsSince.Result errors) {
        return View.titled("title", "count", errors.count())
                .lines(errors.kinds(), ErrorDigestScreen::line)
                .row(Button.text("/office.state.open", new SystemStatusScreen()));
    }

    private static Text line(ErrorsSince.Kind kind) {
        return Text.of("line", "kind", kind.kind(), "cause", kind.cause(), "count", kind.count());
    }
}
