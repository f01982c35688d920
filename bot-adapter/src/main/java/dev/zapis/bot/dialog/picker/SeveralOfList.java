package dev.zapis.bot.dialog.picker;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Several of a list that is leafed through and searched by typing: a tap marks one or takes its mark away; marks outlast both.
 *
 * @param marked ids, in the order in which they were marked
 * @param at the same screen with other marks at a page
 */
public record SeveralOfList<I>(List<I> marked, int page, BiFunction<List<I>, Integer, Screen> at) {

    /** As many as are done one by one, while somebody waits. */
    public static final int MOST = 20;

    private static final int PAGE = 8;

    public SeveralOfList {
        marked = List.copyOf(marked);
    }

    /** The view with a page of the list below it, and what is done with what is marked. */
    public <T> View on(
            View view, List<T> items, Function<T, I> id, Function<T, Text> name, Function<List<I>, Target> done) {
        View shown = view.paged(items, page, PAGE, item -> button(id.apply(item), name.apply(item)), this::turned);
        if (marked.isEmpty()) return shown;
        return shown.row(
                Button.text("/dialog.days.clear", at.apply(List.of(), page)),
                Button.text("/dialog.days.done", done.apply(marked), "count", marked.size())
                        .confirm());
    }

    private Target turned(int other) {
        return at.apply(marked, other);
    }

    private Button button(I id, Text name) {
        boolean isMarked = marked.contains(id);
        return Button.text(isMarked ? "/dialog.list.marked" : "/dialog.list.item", toggled(id, isMarked), "item", name);
    }

    private Target toggled(I id, boolean isMarked) {
        if (isMarked)
            return at.apply(marked.stream().filter(other -> !other.equals(id)).toList(), page);
        if (marked.size() >= MOST) return new TooMany(MOST);
        return at.apply(Stream.concat(marked.stream(), Stream.of(id)).toList(), page);
    }
}
