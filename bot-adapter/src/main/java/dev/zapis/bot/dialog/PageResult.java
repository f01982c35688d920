package dev.zapis.bot.dialog;

import java.util.List;
import java.util.function.IntFunction;
import reactor.core.publisher.Mono;

/**
 * A page of a list that is too long to be fetched whole.
 *
 * @param page counts from 0
 * @param total how many items all pages have
 */
public record PageResult<T>(List<T> items, int page, int total) {

    public PageResult {
        items = List.copyOf(items);
    }

    /**
     * Fetches the page, or the nearest one where the list has become shorter.
     *
     * @param fetch the page of this number, as the query answers it: without items where there is none such
     */
    public static <T> Mono<PageResult<T>> nearest(
            int wanted, int pageSize, IntFunction<? extends Mono<PageResult<T>>> fetch) {
        int page = Math.clamp(wanted, 0, Integer.MAX_VALUE / pageSize - 1);
        return fetch.apply(page).flatMap(result -> {
            int last = Paginator.count(result.total(), pageSize) - 1;
            return page <= last ? Mono.just(result) : fetch.apply(last);
        });
    }
}
