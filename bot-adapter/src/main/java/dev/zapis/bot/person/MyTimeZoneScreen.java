package dev.zapis.bot.person;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.person.ChooseTimeZone;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * In which zone the person reads times. Days of desks stay the office's.
 *
 * @param part what was typed to find a zone; none: those of Russia
 */
@Route("person.zone")
public record MyTimeZoneScreen(@Nullable String part) implements Screen {

    private static final int MOST = 8;
    private static final int LONGEST = 30;

    @Override
    public Mono<View> show(Visit visit) {
        visit.person();
        TimeZoneCatalog catalog = TimeZoneCatalog.of(visit);
        List<ZoneId> zones = part == null ? TimeZoneCatalog.OF_RUSSIA : catalog.named(part, MOST);
        View view = zones.isEmpty() ? View.titled("none") : View.titled("title").line("search");
        return Mono.just(view.each(zones, 2, zone -> Button.label(catalog.shortLabel(zone), new Choose(zone.getId())))
                .row(Button.text(
                        "office",
                        new Office(),
                        "zone",
                        catalog.label(visit.visitor().zone()))));
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        boolean isLong = text.codePointCount(0, text.length()) > LONGEST;
        return isLong ? Mono.empty() : Mono.just(new MyTimeZoneScreen(text));
    }

    /** Reads times there from now on. */
    @Route("person.zone.choose")
    record Choose(String zone) implements Action {

        /** Only what is a zone. */
        Choose {
            zone = ZoneId.of(zone).getId();
        }

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new ChooseTimeZone(ZoneId.of(zone))).thenReturn(new SettingsScreen());
        }
    }

    /** Reads times as the office does. */
    @Route("person.zone.office")
    record Office() implements Action {
        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new ChooseTimeZone(null)).thenReturn(new SettingsScreen());
        }
    }
}
