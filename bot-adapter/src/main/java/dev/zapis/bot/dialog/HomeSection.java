package dev.zapis.bot.dialog;

import reactor.core.publisher.Mono;

/** What a slice shows at home above the menu, where what it {@link RequiresFeature} is switched on. */
public interface HomeSection {

    /** The view with what is to be seen of the slice now. Keys are full, as the route is another slice's. */
    Mono<View> added(View view, Visit visit);
}
