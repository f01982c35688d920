package dev.zapis.bot.office.area;

import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.Refused;
import dev.zapis.command.office.OfficeRefusal;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeId;
import dev.zapis.query.office.Areas;
import reactor.core.publisher.Mono;

/** Finds the zone that a screen is about. */
final class AreaLookup {

    private AreaLookup() {}

    /** Refused where there is no such zone any more. */
    static Mono<Areas.Area> one(Visit visit, OfficeId office, AreaId wanted) {
        return visit.ask(new Areas(office))
                .flatMap(areas -> Mono.justOrEmpty(areas.areas().stream()
                        .filter(area -> area.id().equals(wanted))
                        .findFirst()))
                .switchIfEmpty(Mono.error(() -> new Refused(OfficeRefusal.AREA_UNKNOWN)));
    }
}
