package dev.zapis.bot.notice;

import dev.zapis.events.Tags;
import dev.zapis.eventstore.ProjectionHandler;
import dev.zapis.eventstore.ProjectionTables;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.projection.Projection;
import reactor.core.publisher.Mono;

/** Says of each thing that some message shows that something has happened to it; begins with what is new, and is never built anew. */
public final class ShownThings implements ProjectionHandler {

    /** Name of its place in the log. */
    public static final String NAME = "shown-thing";

    private static final String HAPPENED = """
            update shown_thing set position = greatest(position, $2), is_open = true where thing = any ($1)""";

    private static final String COMMAND = Tags.COMMAND + "=";

    private ShownThings() {}

    public static Projection follower() {
        return new Projection(NAME, 1, "", new ShownThings());
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
