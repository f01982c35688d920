package dev.zapis.bot.office.calendar;

import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.TypedIntent;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.Phrase;
import dev.zapis.events.person.Role;
import java.time.LocalDate;
import reactor.core.publisher.Mono;

/** An admin names a day to close or open: «закрой пятницу». It is only shown. */
final class OfficeDayIntent implements TypedIntent {

    @Override
    public String name() {
        return "office.day";
    }

    @Override
    public Text label(Phrase phrase, Visit visit) {
        return Text.of("/office.section.day", "day", day(phrase));
    }

    @Override
    public Mono<? extends Screen> meant(Phrase phrase, Visit visit) {
        return visit.visitor().has(Role.ADMIN)
                ? Mono.fromSupplier(() -> new OfficeDayScreen(visit.office(), day(phrase), null))
                : Mono.empty();
    }

    private static LocalDate day(Phrase phrase) {
        return phrase.the(Input.Day.class).day();
    }
}
