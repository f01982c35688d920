package dev.zapis.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.events.reminder.ReminderOffset;
import dev.zapis.events.reminder.ReminderTopic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchedulerModuleTest {

    private static final ReminderTopic DESK = new ReminderTopic("DESK");
    private static final ReminderTopic LAMP = new ReminderTopic("LAMP");
    private static final List<ReminderOffset> EVENING = List.of(new ReminderOffset("P1D/18:00"));
    private static final List<ReminderOffset> HOUR = List.of(new ReminderOffset("PT1H"));

    @Test
    void other_topics_and_other_defaults_are_other_versions() {
        assertThat(List.of(
                        SchedulerModule.version(Map.of(DESK, EVENING)),
                        SchedulerModule.version(Map.of(LAMP, EVENING)),
                        SchedulerModule.version(Map.of(DESK, HOUR)),
                        SchedulerModule.version(Map.of(DESK, EVENING, LAMP, HOUR)),
                        SchedulerModule.version(Map.of(DESK, HOUR, LAMP, EVENING))))
                .doesNotHaveDuplicates()
                .allMatch(version -> version > 0);
    }

    @Test
    void the_same_topics_are_the_same_version_wherever_they_are_found() {
        Map<ReminderTopic, List<ReminderOffset>> other = new LinkedHashMap<>();
        other.put(LAMP, HOUR);
        other.put(DESK, EVENING);
        Map<ReminderTopic, List<ReminderOffset>> one = new LinkedHashMap<>();
        one.put(DESK, EVENING);
        one.put(LAMP, HOUR);
        assertThat(SchedulerModule.version(one)).isEqualTo(SchedulerModule.version(other));
    }
}
