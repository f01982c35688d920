package dev.zapis.command;

import dev.zapis.events.TakenBack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What an act did to a thing: the thing just before it and now, the events of the act, and what has happened to it since. A state that
 * takes acts back is made of one.
 *
 * @param origin of the act; none where the thing knows no such act
 */
public record ActHistory<S>(
        CommandId act,
        S before,
        S now,
        List<Object> did,
        List<Later> since,
        @Nullable EventOrigin origin) {

    public ActHistory {
        did = List.copyOf(did);
        since = List.copyOf(since);
    }

    /** @param command that it is of; none where the metadata have none */
    public record Later(Object event, @Nullable String command) {}

    /** @param unknown the thing before anything has happened to it */
    public static <S> ActHistory<S> of(CommandId act, S unknown) {
        return new ActHistory<>(act, unknown, unknown, List.of(), List.of(), null);
    }

    /** @param next the thing after the event */
    public ActHistory<S> after(Object event, S next, EventOrigin from) {
        if (from.isOf(act)) return new ActHistory<>(act, before, next, with(did, event), since, from);
        if (origin == null) return new ActHistory<>(act, next, next, did, since, null);
        return new ActHistory<>(act, before, next, did, later(event, from), origin);
    }

    /** What was taken back is as if it had not been, unless it was this act. */
    private List<Later> later(Object event, EventOrigin from) {
        String undone = event instanceof TakenBack back ? back.undoes() : null;
        if (undone == null || undone.equals(act.value())) return with(since, new Later(event, from.command()));
        return since.stream().filter(each -> !undone.equals(each.command())).toList();
    }

    private static <E> List<E> with(List<E> all, E one) {
        List<E> more = new ArrayList<>(all);
        more.add(one);
        return more;
    }

    /** What comes now comes after the act. */
    public boolean hasBegun() {
        return origin != null;
    }

    /** What the act did first, if whoever asks did it, not too long ago. */
    public Object undoneBy(UndoCommand command, Requester requester, CommandContext context) {
        if (origin == null || did.isEmpty()) throw new Refused(UndoRefusal.UNKNOWN);
        if (!requester.known().value().equals(origin.actor())) throw new Refused(UndoRefusal.NOT_YOURS);
        boolean isListed = command.window() == UndoWindow.LIST;
        if (isListed) requester.mustBeAdmin();
        Instant until = origin.at().plus(command.window().length());
        if (context.now().isAfter(until))
            throw new Refused(UndoRefusal.EXPIRED, Map.of("window", isListed ? "LIST" : "RESULT"));
        return did.getFirst();
    }

    /** Refused where any of these has happened since. */
    public void mustBeLast(Predicate<Object> aboutTheSame) {
        if (since.stream().map(Later::event).anyMatch(aboutTheSame)) throw new Refused(UndoRefusal.CHANGED_SINCE);
    }

    /** What of this type the act did. */
    public <E> Optional<E> did(Class<E> type) {
        return did.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
