package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskId;
import java.time.LocalDate;
import reactor.core.publisher.Mono;

/** As {@link DeskRecordedScreen}, for a part of the day. */
@Route("desk.recorded.part")
public record HalfRecordedScreen(BookingId booking, DeskId desk, LocalDate day, DayPart part)
        implements PermanentScreen {

    @Override
    public Mono<View> show(Visit visit) {
        return DeskRecordedScreen.shown(visit, booking, desk, day, part);
    }

    @Override
    public Mono<View> showLater(Visit visit) {
        return DeskBookedScreen.later(booking, visit);
    }
}
