package dev.zapis.bot.office;

import dev.zapis.bot.desk.BookingsByDayScreen;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Menu;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.office.calendar.CalendarScreen;
import dev.zapis.bot.office.feature.FeaturesScreen;
import dev.zapis.bot.office.policy.RulesScreen;
import dev.zapis.bot.office.status.SystemStatusScreen;
import dev.zapis.bot.office.team.TeamsScreen;
import dev.zapis.bot.office.text.TextsScreen;
import dev.zapis.bot.person.staff.PeopleScreen;
import dev.zapis.bot.undo.MyActsScreen;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.Role;
import reactor.core.publisher.Mono;

/** All that those who run the office can do for it. */
@Route("office.manage")
@Menu(order = 90, roles = Role.ADMIN)
public record ManageScreen() implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        OfficeId office = visit.office();
        return Mono.just(View.titled("title")
                .row(Button.text("people", PeopleScreen.ALL), Button.text("bookings", new BookingsByDayScreen()))
                .row(
                        Button.text("office", new OfficeScreen(office, 0)),
                        Button.text("calendar", CalendarScreen.from(office, visit.today())))
                .row(Button.text("rules", new RulesScreen(office)), Button.text("teams", new TeamsScreen(office, 0)))
                .row(
                        Button.text("modules", new FeaturesScreen(office)),
                        Button.text("texts", new TextsScreen(null, null, 0)))
                .row(
                        Button.text("acts", new MyActsScreen(0)),
                        Button.text("/office.state.open", new SystemStatusScreen())));
    }
}
