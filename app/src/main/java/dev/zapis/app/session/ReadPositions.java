package dev.zapis.app.session;

import dev.zapis.eventstore.projection.ProjectionEngine;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/** How far the read tables have come, by read model, and how far they should. */
interface ReadPositions {

    /** Position of the newest event that the tables show or will show; -1 while that is not known. */
    long newest(String tables);

    /** Up to here it is known which events feed the tables: so far {@link #newest}, asked after it, can be relied on. */
    long known();

    /** The same for all tables of what there is up to a position; none for those that nothing feeds. */
    Mono<Map<String, Long>> upTo(long position);

    /** Which tables an append feeds. */
    Map<String, Long> recorded(CommandSender.Recorded recorded);

    /** Completes when people are shown the event at this position, however long that takes. */
    Mono<Void> shown(String tables, long position);

    /** Whether they are just now. */
    Mono<Boolean> isShown(String tables, long position);

    /** What is to be done too whenever an event may have come that tables show. */
    void whenFed(Runnable reaction);

    static ReadPositions of(ProjectionEngine projections) {
        return new ReadPositions() {

            @Override
            public long newest(String tables) {
                return projections.feeds().newest(tables);
            }

            @Override
            public long known() {
                return projections.feeds().known();
            }

            @Override
            public Mono<Map<String, Long>> upTo(long position) {
                return projections.feeds().upTo(position);
            }

            @Override
            public Map<String, Long> recorded(CommandSender.Recorded recorded) {
                Set<String> types = recorded.types();
                return projections.feeds().recorded(recorded.position(), types);
            }

            @Override
            public void whenFed(Runnable reaction) {
                projections.feeds().whenFed(reaction);
            }

            @Override
            public Mono<Void> shown(String tables, long position) {
                return projections.shows(tables, position);
            }

            @Override
            public Mono<Boolean> isShown(String tables, long position) {
                return projections.showsNow(tables, position);
            }
        };
    }
}
