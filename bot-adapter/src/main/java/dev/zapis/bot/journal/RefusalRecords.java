package dev.zapis.bot.journal;

import dev.zapis.bot.dialog.PersonalRecords;
import dev.zapis.bot.dialog.RecordSection;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.journal.OwnRefusals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What somebody asked for in vain, by the codes that are written down of it. */
final class RefusalRecords implements PersonalRecords {

    private static final String KIND = "refusals";
    private static final List<Text> COLUMNS =
            List.of(Text.of("/journal.kept.when"), Text.of("/journal.kept.asked"), Text.of("/journal.kept.code"));

    @Override
    public int order() {
        return 85;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.expiring(KIND));
    }

    @Override
    public Mono<Kept> of(Visit visit) {
        PersonId person = visit.visitor().person();
        return person == null
                ? Mono.just(Kept.NOTHING)
                : visit.ask(new OwnRefusals(person)).map(RefusalRecords::kept);
    }

    private static Kept kept(OwnRefusals.Result refused) {
        List<List<Text>> rows = refused.newest().stream()
                .map(each -> List.of(
                        Text.of("/journal.kept.at", "at", each.at()),
                        Text.plain(each.asked()),
                        Text.plain(each.code())))
                .toList();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put(KIND, refused.newest().stream().map(RefusalRecords::fields).toList());
        if (refused.left() > 0) fields.put("olderRefusals", refused.left());
        return new Kept(
                rows.isEmpty()
                        ? List.of()
                        : List.of(RecordSection.table(KIND, COLUMNS, rows).leaving(refused.left())),
                fields);
    }

    private static Map<String, String> fields(OwnRefusals.Refused each) {
        return Map.of("at", each.at().toString(), "command", each.asked(), "reason", each.code());
    }
}
