package dev.zapis.bot.undo;

import dev.zapis.bot.dialog.ActLog;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.PageResult;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.callback.UndoCodec;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the admin at the screen did within a day and can still take back, the newest first. */
@Route("undo.list")
public record MyActsScreen(int page) implements Screen {

    private static final int PAGE = 8;

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.acts().acts().flatMap(acts -> view(acts, visit));
    }

    private Mono<View> view(List<ActLog.Act> acts, Visit visit) {
        int last = Math.max(0, (acts.size() - 1) / PAGE);
        int shown = Math.clamp(page, 0, last);
        List<ActLog.Act> here =
                acts.stream().skip((long) shown * PAGE).limit(PAGE).toList();
        return Flux.fromIterable(here)
                .flatMapSequential(act -> told(act, visit))
                .collectList()
                .map(rows -> View.titled(acts.isEmpty() ? "none" : "title")
                        .page(
                                new PageResult<>(rows, shown, acts.size()),
                                PAGE,
                                row -> Button.of(
                                        row.words(),
                                        new ConfirmUndoScreen(row.act().id())),
                                MyActsScreen::new));
    }

    private record Told(ActLog.Act act, Text words) {}

    private static Mono<Told> told(ActLog.Act act, Visit visit) {
        return words(act, visit).map(words -> new Told(act, words));
    }

    /** When, what was done, and to what. */
    static Mono<Text> words(ActLog.Act act, Visit visit) {
        LocalTime at = LocalTime.ofInstant(act.at(), visit.visitor().zone()).truncatedTo(ChronoUnit.MINUTES);
        return Mono.justOrEmpty(UndoCodec.read(act.undo()))
                .flatMap(undo -> visit.parts().subject(undo, visit))
                .filter(subject -> !subject.equals(Text.plain("")))
                .map(subject -> Text.of(
                        "/undo.row", "at", at.toString(), "what", ActTexts.kind(act.kind()), "subject", subject))
                .defaultIfEmpty(Text.of("/undo.row-bare", "at", at.toString(), "what", ActTexts.kind(act.kind())));
    }
}
