package dev.zapis.bot.undo;

import dev.zapis.bot.dialog.ResultScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.callback.UndoCodec;
import dev.zapis.command.CommandId;
import dev.zapis.command.UndoCommand;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Of what one tap had done some is taken back, and some is not.
 *
 * @param done each as a button carries it
 * @param left the same, what is not
 * @param why as {@link UndoRefusalCodec} has it, of each of these
 */
@Route("undo.partly")
record PartlyUndoneScreen(String kind, List<String> done, List<String> left, List<String> why) implements ResultScreen {

    /** More lines would bury the message. */
    private static final int MOST = 31;

    PartlyUndoneScreen {
        done = List.copyOf(done);
        left = List.copyOf(left);
        why = List.copyOf(why);
    }

    @Override
    public Mono<View> show(Visit visit) {
        visit.person();
        return Mono.zip(undone(visit), refused(visit), this::view)
                .zipWith(visit.parts().returnedOf(acts(), visit), (view, returned) -> returned.told(view)
                        .row(Undo.button(read(left), kind)));
    }

    private View view(List<Text> undone, List<Text> refused) {
        return View.titled("title")
                .line(ActTexts.kind(kind))
                .line("done", "count", done.size())
                .lines(undone, each -> each)
                .line("left", "count", left.size())
                .lines(refused, each -> each);
    }

    private Mono<List<Text>> undone(Visit visit) {
        return Flux.fromIterable(done)
                .take(MOST)
                .concatMap(each -> subject(each, visit))
                .collectList();
    }

    /** Each with its own reason, whatever else a button that nobody has drawn may carry. */
    private Mono<List<Text>> refused(Visit visit) {
        return Flux.range(0, Math.min(MOST, Math.min(left.size(), why.size())))
                .concatMap(i -> subject(left.get(i), visit).map(subject -> row(subject, why.get(i))))
                .collectList();
    }

    private static Text row(Text subject, String why) {
        return Text.of("/undo.partly.row", "subject", subject, "why", UndoRefusalCodec.words(why));
    }

    private static Mono<Text> subject(String written, Visit visit) {
        return Mono.justOrEmpty(UndoCodec.read(written))
                .flatMap(undo -> visit.parts().subject(undo, visit))
                .defaultIfEmpty(Text.plain(""));
    }

    private List<CommandId> acts() {
        return read(done).stream().map(UndoCommand::act).toList();
    }

    private static List<UndoCommand> read(List<String> written) {
        return written.stream().map(UndoCodec::read).flatMap(Optional::stream).toList();
    }
}
