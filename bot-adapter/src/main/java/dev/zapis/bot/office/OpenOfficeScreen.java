package dev.zapis.bot.office;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.person.TimeZoneCatalog;
import dev.zapis.command.office.OpenOffice;
import dev.zapis.events.Ids;
import dev.zapis.events.office.OfficeId;
import java.time.ZoneId;
import reactor.core.publisher.Mono;

/** Really open a further office? */
@Route("office.open")
record OpenOfficeScreen(String name) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        ZoneId zone = visit.visitor().zone();
        // The office is the same one however often the button is pressed.
        OfficeId made = new OfficeId(Ids.derived("office", name, visit.now().toString()));
        return Mono.just(View.titled("title", "office", name)
                .line("zone", "zone", TimeZoneCatalog.of(visit).label(zone))
                .row(
                        Button.text("yes", new Open(made, name, zone.getId())).confirm(),
                        Button.text("no", new OfficesScreen(0))));
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        return Mono.just(new OpenOfficeScreen(text.strip()));
    }

    /** Opens it. */
    @Route("office.opening")
    record Open(OfficeId office, String name, String zone) implements Action {

        /** Only what is a zone. */
        Open {
            zone = ZoneId.of(zone).getId();
        }

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new OpenOffice(office, name, ZoneId.of(zone))).thenReturn(new OfficeScreen(office, 0));
        }
    }
}
