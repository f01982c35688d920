package dev.zapis.bot.office;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.office.SetTimeZone;
import dev.zapis.events.office.OfficeId;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import reactor.core.publisher.Mono;

/** In which time zone is the office? */
@Route("office.zone")
record TimeZoneScreen(OfficeId office) implements Screen {

    private static final int COLUMNS = 2;
    private static final List<String> LIKELY = List.of(
            "Europe/Kaliningrad",
            "Europe/Moscow",
            "Europe/Samara",
            "Asia/Yekaterinburg",
            "Asia/Omsk",
            "Asia/Krasnoyarsk",
            "Asia/Irkutsk",
            "Asia/Yakutsk",
            "Asia/Vladivostok",
            "Asia/Magadan",
            "Asia/Kamchatka",
            "Europe/Minsk");

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return Offices.one(visit, office)
                .map(found -> View.titled("title", "zone", found.zone().getId())
                        .line("when")
                        .line("type")
                        .each(LIKELY, COLUMNS, zone -> Button.label(zone, new Move(office, zone))));
    }

    @Override
    public Mono<? extends Target> heard(Visit visit, String text) {
        String wanted = text.strip().replace(' ', '_');
        return Mono.justOrEmpty(ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/"))
                .filter(zone -> zone.equalsIgnoreCase(wanted)
                        || zone.substring(zone.lastIndexOf('/') + 1).equalsIgnoreCase(wanted))
                .min(Comparator.naturalOrder())
                .map(zone -> new Move(office, zone)));
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
