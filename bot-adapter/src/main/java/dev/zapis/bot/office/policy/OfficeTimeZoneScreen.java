package dev.zapis.bot.office.policy;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.office.OfficeLookup;
import dev.zapis.bot.office.OfficeScreen;
import dev.zapis.bot.person.TimeZoneCatalog;
import dev.zapis.command.office.SetTimeZone;
import dev.zapis.events.office.OfficeId;
import dev.zapis.query.office.OpenOffices;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * In which time zone is the office?
 *
 * @param part what was typed to find a zone; none: those of Russia
 */
@Route("office.zone")
public record OfficeTimeZoneScreen(
        OfficeId office, @Nullable String part) implements Screen {

    private static final int COLUMNS = 2;
    private static final int MOST = 8;
    private static final int LONGEST = 30;

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return OfficeLookup.one(visit, office).map(found -> view(TimeZoneCatalog.of(visit), found));
    }

    private View view(TimeZoneCatalog catalog, OpenOffices.Office found) {
        List<ZoneId> zones = part == null ? TimeZoneCatalog.OF_RUSSIA : catalog.named(part, MOST);
        return View.titled("title", "zone", catalog.label(found.zone()))
                .line("when")
                .line(zones.isEmpty() ? "none" : "type")
                .each(zones, COLUMNS, zone -> Button.label(catalog.shortLabel(zone), new Move(office, zone.getId())));
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        boolean isLong = text.codePointCount(0, text.length()) > LONGEST;
        return isLong ? Mono.empty() : Mono.just(new OfficeTimeZoneScreen(office, text.strip()));
    }

    /** Moves it there. */
    @Route("office.move")
    record Move(OfficeId office, String zone) implements Action {

        /** Only what is a zone. */
        Move {
            zone = ZoneId.of(zone).getId();
        }

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new SetTimeZone(office, ZoneId.of(zone))).thenReturn(new OfficeScreen(office, 0));
        }
    }
}
