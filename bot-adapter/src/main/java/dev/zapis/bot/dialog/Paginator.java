package dev.zapis.bot.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A page of a long list.
 *
 * @param number counts from 0
 */
record Paginator<T>(List<T> items, int number, int count) {

    static <T> Paginator<T> of(List<T> all, int wanted, int size) {
        int count = count(all.size(), size);
        int number = Math.clamp(wanted, 0, count - 1);
        List<T> items = all.subList(number * size, Math.min(all.size(), (number + 1) * size));
        return new Paginator<>(items, number, count);
    }

    static <T> Paginator<T> of(PageResult<T> result, int size) {
        int count = count(result.total(), size);
        return new Paginator<>(result.items(), Math.clamp(result.page(), 0, count - 1), count);
    }

    static int count(int items, int size) {
        return Math.max(1, Math.ceilDiv(items, size));
    }

    /** Leafing stops at the ends: no arrow leads nowhere. */
    List<Row.Buttons> bar(IntFunction<Target> turnTo) {
        if (count == 1) return List.of();
        List<Button> bar = new ArrayList<>();
        if (number > 0) bar.add(Button.text("/dialog.page.earlier", turnTo.apply(number - 1)));
        bar.add(Button.text("/dialog.page.place", turnTo.apply(number), "page", number + 1, "pages", count));
        if (number < count - 1) bar.add(Button.text("/dialog.page.later", turnTo.apply(number + 1)));
        return List.of(new Row.Buttons(bar));
    }
}
