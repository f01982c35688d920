package dev.zapis.bot.office.desk;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.office.area.AreaScreen;
import dev.zapis.command.desk.UnblockDesk;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.OfficeId;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingsOfDesk;
import dev.zapis.query.desk.DeskCard;
import dev.zapis.query.desk.DeskView;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import reactor.core.publisher.Mono;

/** One desk: who has booked it, when it is blocked, and what can be done with it. */
@Route("office.desk")
public record DeskScreen(OfficeId office, DeskId desk) implements Screen {

    private static final int FURTHEST = 91;
    private static final int MOST_BLOCKS = 5;

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.ask(new DeskCard(desk))
                .zipWith(
                        hit(visit, desk, visit.today(), visit.today().plusDays(FURTHEST)), (card, booked) -> card.desk()
                                .map(found -> view(found, card, booked))
                                .orElse(View.titled("unknown")));
    }

    /** The bookings of these days that are still to come. */
    static Mono<List<Booking>> hit(Visit visit, DeskId desk, LocalDate from, LocalDate until) {
        LocalDate first = from.isBefore(visit.today()) ? visit.today() : from;
        return visit.ask(new BookingsOfDesk(desk, first, until, visit.viewer())).map(BookingsOfDesk.Result::bookings);
    }

    private View view(DeskView found, DeskCard.Result card, List<Booking> booked) {
        View view = View.titled("title", "desk", found.name(), "area", found.areaName())
                .line("booked", "bookings", booked.size())
                .lines(card.blocks().stream().limit(MOST_BLOCKS).toList(), DeskScreen::line)
                .row(Button.text("block", new BlockDeskScreen(office, desk)));
        if (!card.blocks().isEmpty()) view = view.row(Button.text("unblock", new Unblock(office, desk)));
        return view.row(
                        Button.text("rename", new RenameDeskScreen(office, desk)),
                        Button.text("retire", new RetireDeskScreen(office, desk, null)))
                .row(Button.text("area", new AreaScreen(office, found.area(), 0)));
    }

    private static Text line(DeskCard.Block block) {
        String reason = Objects.requireNonNullElse(block.reason(), "");
        String key = reason.isEmpty() ? "blocked" : "blocked.because";
        return Text.of(key, "from", block.from(), "until", block.until(), "reason", reason);
    }

    /** It can be booked again on all days. */
    @Route("office.desk.unblock")
    record Unblock(OfficeId office, DeskId desk) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new UnblockDesk(office, desk)).thenReturn(new DeskScreen(office, desk));
        }
    }
}
