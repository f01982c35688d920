package dev.zapis.app.store;

import dev.zapis.bot.notice.NoticeProjections;
import dev.zapis.bot.notice.WatchedThings;
import dev.zapis.command.Reaction;
import dev.zapis.events.parts.SliceParts;
import dev.zapis.query.QueryModule;
import dev.zapis.query.ReadModel;
import dev.zapis.scheduler.SchedulerModule;
import dev.zapis.scheduler.SliceSchedule;
import java.util.HashMap;
import java.util.Map;

/**
 * What follows the log has its place in it, and what it could not handle, by its name alone: read tables, what makes work, and
 * reactions share these, though they are run apart.
 */
public final class FollowerNames {

    private final Map<String, String> owners = new HashMap<>();

    private FollowerNames() {}

    /** Fails with both parts where two have the same name. */
    public static void check(SliceParts parts) {
        FollowerNames names = new FollowerNames();
        names.add(SchedulerModule.REMINDERS, SchedulerModule.class);
        names.add(NoticeProjections.NAME, NoticeProjections.class);
        names.add(WatchedThings.NAME, WatchedThings.class);
        names.add(ErasureProjection.NAME, ErasureProjection.class);
        for (ReadModel model : QueryModule.readModels(parts))
            names.add(model.name(), model.component().getClass());
        for (SliceSchedule schedule : parts.all(SliceSchedule.class)) names.add(schedule.name(), schedule.getClass());
        for (Reaction reaction : parts.all(Reaction.class)) names.add(reaction.name(), reaction.getClass());
    }

    private void add(String name, Class<?> owner) {
        String other = owners.putIfAbsent(name, owner.getName());
        if (other != null)
            throw new IllegalStateException(
                    "two parts follow the log as %s: %s and %s".formatted(name, other, owner.getName()));
    }
}
