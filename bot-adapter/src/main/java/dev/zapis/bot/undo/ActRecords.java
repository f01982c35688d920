package dev.zapis.bot.undo;

import dev.zapis.bot.dialog.ActLog;
import dev.zapis.bot.dialog.PersonalRecords;
import dev.zapis.bot.dialog.RecordSection;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.Visit;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** What somebody did within a day and can take back; not to whom, as that is another person's. */
final class ActRecords implements PersonalRecords {

    private static final String KIND = "acts";

    @Override
    public int order() {
        return 80;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.expiring(KIND));
    }

    @Override
    public Mono<Kept> of(Visit visit) {
        if (visit.visitor().isNewcomer()) return Mono.just(Kept.NOTHING);
        return visit.acts().acts().map(ActRecords::kept);
    }

    private static Kept kept(List<ActLog.Act> acts) {
        List<List<Text>> rows = acts.stream()
                .map(act -> List.of(Text.of("/undo.kept.at", "at", act.at()), ActTexts.kind(act.kind())))
                .toList();
        List<Text> columns = List.of(Text.of("/undo.kept.when"), Text.of("/undo.kept.what"));
        return new Kept(
                rows.isEmpty() ? List.of() : List.of(RecordSection.table(KIND, columns, rows)),
                Map.of(
                        KIND,
                        acts.stream()
                                .map(act -> Map.of("at", act.at().toString(), "command", act.kind()))
                                .toList()));
    }
}
