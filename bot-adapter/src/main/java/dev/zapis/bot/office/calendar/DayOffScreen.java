package dev.zapis.bot.office.calendar;

import dev.zapis.bot.dialog.ResultScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.office.OfficeId;
import java.time.DayOfWeek;
import reactor.core.publisher.Mono;

/**
 * The office is closed on a day of each week now, and what became of its bookings; the week stands below.
 *
 * @param cancelled bookings that go with it
 */
@Route("office.week.done")
record DayOffScreen(OfficeId office, DayOfWeek day, int cancelled) implements ResultScreen {

    @Override
    public Mono<View> show(Visit visit) {
        return new WorkingDaysScreen(office)
                .below(week -> week.contains(day) ? View.titled("still", "day", day) : said(), visit);
    }

    private View said() {
        View said = View.titled("closed", "day", day);
        return cancelled > 0 ? said.line("/office.day.done.cancelled", "count", cancelled) : said;
    }
}
