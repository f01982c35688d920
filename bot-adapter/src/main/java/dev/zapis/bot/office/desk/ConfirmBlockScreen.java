package dev.zapis.bot.office.desk;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.office.AffectedBookings;
import dev.zapis.command.ReasonRule;
import dev.zapis.command.desk.BlockDesk;
import dev.zapis.command.desk.DeskRefusal;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.OfficeId;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.DeskCard;
import dev.zapis.query.desk.DeskView;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Really block the desk on these days? A typed text is the reason. */
@Route("office.desk.blocking")
public record ConfirmBlockScreen(
        OfficeId office,
        DeskId desk,
        LocalDate from,
        LocalDate until,
        @Nullable String reason) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.ask(new DeskCard(desk))
                .zipWith(DeskScreen.hit(visit, desk, from, until), (card, hit) -> card.desk()
                        .map(found -> view(found, hit))
                        .orElse(View.titled("/office.desk.unknown")));
    }

    private View view(DeskView found, List<Booking> hit) {
        View view = View.titled("title", "desk", found.name(), "from", from, "until", until);
        view = reason == null ? view.line("no-reason") : view.line("reason", "reason", reason);
        return AffectedBookings.told(view, hit)
                .row(
                        Button.text("keep", new DeskScreen(office, desk)),
                        Button.text("yes", new Block(office, desk, from, until, reason))
                                .danger());
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        return Mono.fromSupplier(() ->
                new ConfirmBlockScreen(office, desk, from, until, ReasonRule.of(text, DeskRefusal.REASON_LENGTH)));
    }

    /** Blocks it. */
    @Route("office.desk.blocked")
    record Block(
            OfficeId office,
            DeskId desk,
            LocalDate from,
            LocalDate until,
            @Nullable String reason) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new BlockDesk(office, desk, from, until, reason))
                    .thenReturn(new DeskScreen(office, desk));
        }
    }
}
