package dev.zapis.example.bot.lamp;

import dev.zapis.bot.dialog.HomeSection;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.example.query.lamp.LampsOf;
import reactor.core.publisher.Mono;

/** How many lamps are lit, where one is. */
final class LampHomeSection implements HomeSection {

    @Override
    public Mono<View> added(View view, Visit visit) {
        return visit.ask(new LampsOf(visit.person()))
                .map(mine -> mine.lamps().isEmpty()
                        ? view
                        : view.line("/lamp.home.lit", "count", mine.lamps().size()));
    }
}
