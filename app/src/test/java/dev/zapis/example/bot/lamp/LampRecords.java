package dev.zapis.example.bot.lamp;

import dev.zapis.bot.dialog.PersonalRecords;
import dev.zapis.bot.dialog.RecordSection;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.person.PersonId;
import dev.zapis.example.query.lamp.OwnLamps;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** The lamps that somebody has ever lit. */
final class LampRecords implements PersonalRecords {

    private static final String KIND = "lamps";

    @Override
    public int order() {
        return 25;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.kept(KIND));
    }

    @Override
    public Mono<Kept> of(Visit visit) {
        PersonId person = visit.visitor().person();
        return person == null
                ? Mono.just(Kept.NOTHING)
                : visit.ask(new OwnLamps(person)).map(LampRecords::kept);
    }

    private static Kept kept(OwnLamps.Result own) {
        List<Text> columns = List.of(Text.of("/lamp.kept.day"), Text.of("/lamp.kept.state"));
        List<List<Text>> rows = own.lamps().stream()
                .map(lamp -> List.of(
                        Text.of("/lamp.kept.on", "day", lamp.day()),
                        Text.of(lamp.isLit() ? "/lamp.kept.lit" : "/lamp.kept.out")))
                .toList();
        return new Kept(
                List.of(RecordSection.table(KIND, columns, rows)),
                Map.of(
                        KIND,
                        own.lamps().stream()
                                .map(lamp -> Map.of("day", lamp.day().toString(), "lit", lamp.isLit()))
                                .toList()));
    }
}
