package dev.zapis.bot.undo;

import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.callback.UndoCodec;
import dev.zapis.command.CommandId;
import dev.zapis.command.UndoCommand;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
record PartlyUndoneScreen(String kind, List<String> done, List<String> left, List<String> why) implements Screen {

    PartlyUndoneScreen {
        done = List.copyOf(done);
        left = List.copyOf(left);
        why = List.copyOf(why);
    }

    @Override
    public Mono<View> show(Visit visit) {
        visit.person();
        return subjects(done, visit)
                .zipWith(subjects(left, visit), this::view)
                .zipWith(visit.parts().returnedOf(acts(), visit), (view, returned) -> returned.told(view)
                        .row(Undo.button(read(left), kind)));
    }

    private View view(List<Text> undone, List<Text> refused) {
        View view = View.titled("title")
                .line(ActTexts.kind(kind))
                .line("done", "count", undone.size())
                .lines(undone, each -> each)
                .line("left", "count", refused.size());
        List<Integer> each =
                IntStream.range(0, Math.min(refused.size(), why.size())).boxed().toList();
        return view.lines(
                each,
                i -> Text.of("/undo.partly.row", "subject", refused.get(i), "why", UndoRefusalCodec.words(why.get(i))));
    }

    private List<CommandId> acts() {
        return read(done).stream().map(UndoCommand::act).toList();
    }

    private static Mono<List<Text>> subjects(List<String> written, Visit visit) {
        return Flux.fromIterable(read(written))
                .concatMap(each -> visit.parts().subject(each, visit))
                .collectList();
    }

    private static List<UndoCommand> read(List<String> written) {
        return written.stream().map(UndoCodec::read).flatMap(Optional::stream).toList();
    }
}
