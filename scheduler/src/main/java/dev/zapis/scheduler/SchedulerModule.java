package dev.zapis.scheduler;

import dev.zapis.events.parts.SliceParts;
import dev.zapis.events.reminder.ReminderCatalog;
import dev.zapis.eventstore.axon.AxonEventStoreConfigurer;
import dev.zapis.eventstore.projection.Projection;
import dev.zapis.scheduler.reminder.ReminderSchedule;
import dev.zapis.scheduler.reminder.ReminderSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All that becomes due, as slices bring it. */
public final class SchedulerModule {

    /** To be raised with every change of {@code reminder.sql} or of what fills it. */
    private static final int REMINDER_VERSION = 1;

    private SchedulerModule() {}

    /** Fails where two have the same name. */
    public static List<TaskType> kinds(SliceParts parts) {
        List<TaskType> kinds = parts.all(TaskType.class);
        Set<String> names = new HashSet<>();
        for (TaskType kind : kinds) {
            if (!names.add(kind.name())) throw new IllegalStateException("two kinds of due work are " + kind.name());
        }
        return kinds;
    }

    /**
     * What makes work due.
     *
     * @param clock tells which work of the past a rebuild may leave alone
     */
    public static List<Projection> projections(SliceParts parts, AxonEventStoreConfigurer axon, InstantSource clock) {
        List<Projection> all = new ArrayList<>();
        all.add(reminders(parts, axon, clock));
        for (SliceSchedule brought : parts.all(SliceSchedule.class)) {
            all.add(new Projection(
                    brought.name(), brought.version(), sql(brought.name()), axon.handling(brought.component(clock))));
        }
        return all;
    }

    /** A further topic is a further version: offices that were opened before it get its rules. */
    private static Projection reminders(SliceParts parts, AxonEventStoreConfigurer axon, InstantSource clock) {
        ReminderCatalog catalog = ReminderCatalog.of(parts);
        int version = REMINDER_VERSION + catalog.topics().size() - 1;
        var handler =
                new ReminderSchedule(catalog, clock).handler(parts.all(ReminderSource.class), axon.handlingByType());
        return new Projection("reminder", version, sql("reminder"), handler);
    }

    private static String sql(String name) {
        String path = "/db/schedule/" + name + ".sql";
        try (InputStream file = SchedulerModule.class.getResourceAsStream(path)) {
            if (file == null) throw new IllegalStateException("no " + path);
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
