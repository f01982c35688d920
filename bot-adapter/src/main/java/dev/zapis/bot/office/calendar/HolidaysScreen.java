package dev.zapis.bot.office.calendar;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.office.TakeHolidays;
import dev.zapis.events.office.OfficeId;
import reactor.core.publisher.Mono;

/** What a country's calendar says of a year, before the office keeps it. */
@Route("office.holidays")
public record HolidaysScreen(OfficeId office, int year) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return Holidays.of(year)
                .map(known -> view(known, visit))
                .defaultIfEmpty(View.titled("unknown", "year", Integer.toString(year)));
    }

    private View view(Holidays known, Visit visit) {
        View view = View.titled("title", "year", Integer.toString(year))
                .line("source", "source", known.source())
                .line("closed", "days", known.closed());
        if (!known.opened().isEmpty()) view = view.line("opened", "days", known.opened());
        return view.line("stay")
                .row(
                        Button.text("no", CalendarScreen.of(office, visit.today())),
                        Button.text("yes", new Take(office, year)).confirm());
    }

    /** Keeps it from now on. */
    @Route("office.holidays.take")
    record Take(OfficeId office, int year) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            CalendarScreen calendar = CalendarScreen.of(office, visit.today());
            return Holidays.of(year)
                    .flatMap(known ->
                            visit.tell(new TakeHolidays(office, known.country(), year, known.closed(), known.opened())))
                    .thenReturn(calendar);
        }
    }
}
