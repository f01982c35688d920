package dev.zapis.example.bot.lamp;

import dev.zapis.bot.dialog.Holdings;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.person.PersonId;
import dev.zapis.example.query.lamp.LampsLost;
import dev.zapis.example.query.lamp.LampsOf;
import java.util.List;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** The lamps that somebody has lit. */
final class LampHoldings implements Holdings {

    @Override
    public Mono<List<Text>> ahead(PersonId person, Visit visit) {
        return visit.ask(new LampsOf(person))
                .map(mine ->
                        lines(mine.lamps().stream().filter(lit -> !lit.day().isBefore(visit.today()))));
    }

    @Override
    public Mono<List<Text>> lost(PersonId person, long by, Visit visit) {
        return visit.ask(new LampsLost(person, by, visit.today())).map(lost -> lines(lost.lamps().stream()));
    }

    private static List<Text> lines(Stream<LampsOf.Lit> lamps) {
        return lamps.map(lit -> Text.of("/lamp.card", "day", lit.day())).toList();
    }
}
