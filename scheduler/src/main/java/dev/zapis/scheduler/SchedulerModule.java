package dev.zapis.scheduler;

import dev.zapis.eventstore.ProjectionHandler;
import dev.zapis.eventstore.projection.Projection;
import dev.zapis.scheduler.office.BeginDaySchedule;
import dev.zapis.scheduler.office.BeginDayTask;
import dev.zapis.scheduler.reminder.DeskReminderTask;
import dev.zapis.scheduler.reminder.ReminderSchedule;
import dev.zapis.scheduler.retention.EndRetentionTask;
import dev.zapis.scheduler.retention.RetentionSchedule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/** All that becomes due. */
public final class SchedulerModule {

    /** To be raised with every change of {@code reminder.sql} or of what fills it. */
    private static final int REMINDER_VERSION = 1;

    /** The same for {@code day.sql}. */
    private static final int DAY_VERSION = 1;

    /** The same for {@code retention.sql}. */
    private static final int RETENTION_VERSION = 1;

    private SchedulerModule() {}

    /** One line for each kind of due work. */
    public static List<TaskType> kinds() {
        return List.of(new DeskReminderTask(), new BeginDayTask(), new EndRetentionTask());
    }

    /**
     * What makes work due.
     *
     * @param handling makes a projection's handling of a component with {@code @EventHandler} methods
     * @param clock tells which work of the past a rebuild may leave alone
     */
    public static List<Projection> projections(Function<Object, ProjectionHandler> handling, InstantSource clock) {
        return List.of(
                new Projection(
                        "reminder", REMINDER_VERSION, sql("reminder"), handling.apply(new ReminderSchedule(clock))),
                new Projection("day", DAY_VERSION, sql("day"), handling.apply(new BeginDaySchedule())),
                new Projection(
                        "retention",
                        RETENTION_VERSION,
                        sql("retention"),
                        handling.apply(new RetentionSchedule(clock))));
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
