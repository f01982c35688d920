package dev.zapis.scheduler;

import dev.zapis.events.parts.SliceParts;
import dev.zapis.events.reminder.ReminderCatalog;
import dev.zapis.events.reminder.ReminderOffset;
import dev.zapis.events.reminder.ReminderTopic;
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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/** All that becomes due, as slices bring it. */
public final class SchedulerModule {

    /** Name of the tables of reminders. */
    public static final String REMINDERS = "reminder";

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

    private static Projection reminders(SliceParts parts, AxonEventStoreConfigurer axon, InstantSource clock) {
        ReminderCatalog catalog = ReminderCatalog.of(parts);
        var handler =
                new ReminderSchedule(catalog, clock).handler(parts.all(ReminderSource.class), axon.handlingByType());
        return new Projection(REMINDERS, version(catalog.defaults()), sql(REMINDERS), handler);
    }

    /** Other topics and other defaults are another version: offices that were opened before them get their rules. */
    static int version(Map<ReminderTopic, List<ReminderOffset>> defaults) {
        CRC32 sum = new CRC32();
        sum.update((REMINDER_VERSION + " " + new TreeMap<>(named(defaults))).getBytes(StandardCharsets.UTF_8));
        return (int) (sum.getValue() >>> 1) | 1;
    }

    private static Map<String, String> named(Map<ReminderTopic, List<ReminderOffset>> defaults) {
        return defaults.entrySet().stream()
                .collect(Collectors.toMap(
                        each -> each.getKey().value(), each -> each.getValue().toString()));
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
