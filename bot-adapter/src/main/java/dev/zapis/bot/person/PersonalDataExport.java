package dev.zapis.bot.person;

import dev.zapis.events.reminder.ReminderTopic;
import dev.zapis.query.person.MyData;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** All that is kept of somebody, written so that a person can read it and a program too. */
final class PersonalDataExport {

    private static final ObjectWriter JSON = JsonMapper.shared().writerWithDefaultPrettyPrinter();

    private PersonalDataExport() {}

    /** @param topics all that people are reminded of */
    static byte[] of(MyData.Result data, Set<ReminderTopic> topics) {
        return JSON.writeValueAsBytes(fields(data, topics));
    }

    private static Map<String, @Nullable Object> fields(MyData.Result data, Set<ReminderTopic> topics) {
        var profile = data.profile();
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("name", profile.name());
        all.put("phone", profile.phone());
        all.put("office", profile.office());
        all.put("teams", profile.teams());
        all.put("roles", sorted(profile.roles()));
        all.put("rolesAskedFor", sorted(profile.asked()));
        all.put("consentGivenAt", text(profile.agreed()));
        all.put("language", data.language());
        all.put("timeZone", text(profile.zone()));
        all.put("visibleTo", text(profile.visibility()));
        all.put(
                "remindedOf",
                topics.stream()
                        .filter(data.told()::wants)
                        .map(ReminderTopic::value)
                        .sorted()
                        .toList());
        all.put("quietFrom", text(data.told().quietFrom()));
        all.put("quietUntil", text(data.told().quietUntil()));
        all.put(
                "deskBookings",
                data.bookings().stream().map(PersonalDataExport::fields).toList());
        return all;
    }

    private static Map<String, @Nullable Object> fields(MyData.Booked booked) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("day", text(booked.day()));
        all.put("desk", booked.desk());
        all.put("area", booked.area());
        all.put("cancelled", !booked.isLive());
        return all;
    }

    private static Object sorted(Set<? extends Enum<?>> names) {
        return names.stream().map(Enum::name).sorted().toList();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
