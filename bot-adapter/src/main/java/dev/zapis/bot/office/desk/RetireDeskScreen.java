package dev.zapis.bot.office.desk;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.office.AffectedBookings;
import dev.zapis.bot.office.area.AreaScreen;
import dev.zapis.command.desk.RetireDesk;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeId;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.DeskCard;
import dev.zapis.query.desk.DeskView;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Really take the desk away for good? A typed text is the reason. */
@Route("office.desk.retire")
public record RetireDeskScreen(
        OfficeId office, DeskId desk, @Nullable String reason) implements Screen {

    private static final int FURTHEST = 91;

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        LocalDate today = visit.today();
        return visit.ask(new DeskCard(desk))
                .zipWith(DeskScreen.hit(visit, desk, today, today.plusDays(FURTHEST)), (card, hit) -> card.desk()
                        .map(found -> view(found, hit))
                        .orElse(View.titled("/office.desk.unknown")));
    }

    private View view(DeskView found, List<Booking> hit) {
        View view = View.titled("title", "desk", found.name());
        view = reason == null
                ? view.line("/office.desk.blocking.no-reason")
                : view.line("/office.desk.blocking.reason", "reason", reason);
        return AffectedBookings.told(view, hit)
                .row(
                        Button.text("keep", new DeskScreen(office, desk)),
                        Button.text("yes", new Retire(office, desk, found.area(), reason))
                                .danger());
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        return Mono.just(new RetireDeskScreen(office, desk, text.strip()));
    }

    /** Takes it away. */
    @Route("office.desk.retired")
    record Retire(
            OfficeId office,
            DeskId desk,
            AreaId area,
            @Nullable String reason) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new RetireDesk(office, desk, reason)).thenReturn(new AreaScreen(office, area, 0));
        }
    }
}
