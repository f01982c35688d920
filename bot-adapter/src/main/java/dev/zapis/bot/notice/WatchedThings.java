package dev.zapis.bot.notice;

import dev.zapis.events.Tags;
import dev.zapis.eventstore.ProjectionHandler;
import dev.zapis.eventstore.ProjectionTables;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.projection.Projection;
import reactor.core.publisher.Mono;

/**
 * Says of each thing that some message shows that something has happened to it; begins with what is new, and is never built anew.
 *
 * <p>Three steps make a message true. It is kept: {@code kept_message.shown} says up to which position it is drawn, and each of its
 * things has a row in {@code shown_thing}, watched from then on; what happened while it was drawn is caught up. Something happens:
 * here the thing's {@code position} rises, and it is {@code is_open}, as some message may be stale. A message is, while it is drawn up to
 * less than one of its things' positions. A round has drawn it anew, up to there: the thing is closed when no message is stale by it.
 */
public final class WatchedThings implements ProjectionHandler {

    /** Name of its place in the log. */
    public static final String NAME = "shown-thing";

    private static final String HAPPENED = """
            update shown_thing set position = greatest(position, $2), is_open = true where thing = any ($1)""";

    private static final String COMMAND = Tags.COMMAND + "=";

    private WatchedThings() {}

    public static Projection follower() {
        return new Projection(NAME, 1, "", new WatchedThings());
    }

    @Override
    public Mono<Void> handle(StoredEvent event, ProjectionTables tables) {
        String[] things = event.tags().stream()
                .filter(tag -> !tag.startsWith(COMMAND))
                .sorted()
                .toArray(String[]::new);
        return things.length == 0
                ? Mono.empty()
                : tables.effect(HAPPENED, things, event.position()).then();
    }
}
