package dev.zapis.bot.office;

import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.Refused;
import dev.zapis.command.office.OfficeRefusal;
import dev.zapis.events.office.OfficeId;
import dev.zapis.query.office.OpenOffices;
import reactor.core.publisher.Mono;

/** Finds the office that a screen is about. */
public final class OfficeLookup {

    private OfficeLookup() {}

    /** Refused where it never opened. */
    public static Mono<OpenOffices.Office> one(Visit visit, OfficeId wanted) {
        return visit.ask(new OpenOffices())
                .flatMap(open -> Mono.justOrEmpty(open.offices().stream()
                        .filter(office -> office.id().equals(wanted))
                        .findFirst()))
                .switchIfEmpty(Mono.error(() -> new Refused(OfficeRefusal.UNKNOWN)));
    }
}
