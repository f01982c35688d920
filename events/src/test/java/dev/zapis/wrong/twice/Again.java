package dev.zapis.wrong.twice;

import dev.zapis.events.office.Feature;
import dev.zapis.events.office.SliceFeatures;
import dev.zapis.events.reminder.ReminderOffset;
import dev.zapis.events.reminder.ReminderTopic;
import dev.zapis.events.reminder.SliceReminder;
import java.util.List;

public final class Again implements SliceFeatures, SliceReminder {

    @Override
    public List<Feature> features() {
        return List.of(new Feature("LAMP"));
    }

    @Override
    public ReminderTopic topic() {
        return new ReminderTopic("LAMP");
    }

    @Override
    public List<ReminderOffset> defaults() {
        return List.of();
    }
}
