package dev.zapis.bot.person;

import dev.zapis.bot.dialog.BotCommand;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.LinkableScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.person.export.PersonalExport;
import dev.zapis.bot.person.registration.ConsentScreen;
import dev.zapis.query.person.ProfileOf;
import java.time.ZoneId;
import java.util.Objects;
import reactor.core.publisher.Mono;

/** All that is kept of whoever is at the screen: a page to read, and above it the same for programs. */
@Route("person.data")
@BotCommand(value = "my_data", order = 7)
public record MyDataScreen() implements LinkableScreen {

    @Override
    public Mono<View> show(Visit visit) {
        boolean isKept =
                !visit.visitor().isNewcomer() || visit.visitor().standing().consents();
        if (!isKept) return Mono.just(nothing());
        return zone(visit).flatMap(zone -> PersonalExport.of(visit, zone)).map(all -> View.titled("title")
                .line("what")
                .line("beside")
                .file(Text.of("file"), "application/json", all.json())
                .file(Text.of("page"), "text/html", all.page()));
    }

    private static View nothing() {
        return View.titled("nothing").row(Button.text("/person.declined.again", new ConsentScreen()));
    }

    /** By whose clock moments are told. */
    private static Mono<ZoneId> zone(Visit visit) {
        ZoneId office = visit.visitor().zone();
        if (visit.visitor().isNewcomer()) return Mono.just(office);
        return visit.ask(new ProfileOf(visit.person()))
                .map(profile -> Objects.requireNonNullElse(profile.zone(), office))
                .defaultIfEmpty(office);
    }
}
