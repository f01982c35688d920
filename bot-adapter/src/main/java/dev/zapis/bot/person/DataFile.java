package dev.zapis.bot.person;

import dev.zapis.query.person.MyData;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that is kept of somebody, written so that a person can read it and a program too. */
final class DataFile {

    private final StringBuilder json = new StringBuilder();

    private DataFile() {}

    static byte[] of(MyData.Result data) {
        DataFile file = new DataFile();
        file.object(fields(data), "");
        return file.json.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, @Nullable Object> fields(MyData.Result data) {
        var profile = data.profile();
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("name", profile.name());
        all.put("phone", profile.phone());
        all.put("office", profile.office());
        all.put("roles", profile.roles());
        all.put("rolesAskedFor", profile.asked());
        all.put("consentGivenAt", profile.agreed());
        all.put("language", data.language());
        all.put("timeZone", profile.zone());
        all.put("visibleTo", profile.visibility());
        all.put("remindedOf", data.told().wanted());
        all.put("quietFrom", data.told().quietFrom());
        all.put("quietUntil", data.told().quietUntil());
        all.put("deskBookings", data.bookings().stream().map(DataFile::fields).toList());
        return all;
    }

    private static Map<String, @Nullable Object> fields(MyData.Booked booked) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("day", booked.day());
        all.put("desk", booked.desk());
        all.put("area", booked.area());
        all.put("cancelled", !booked.isLive());
        return all;
    }

    private void object(Map<String, ? extends @Nullable Object> fields, String indent) {
        json.append("{");
        String between = "\n";
        for (var field : fields.entrySet()) {
            json.append(between).append(indent).append("  ");
            quoted(field.getKey());
            json.append(": ");
            value(field.getValue(), indent + "  ");
            between = ",\n";
        }
        json.append("\n").append(indent).append("}");
    }

    private void value(@Nullable Object value, String indent) {
        switch (value) {
            case null -> json.append("null");
            case Boolean flag -> json.append(flag);
            case Collection<?> many -> list(many, indent);
            case Map<?, ?> fields -> {
                Map<String, @Nullable Object> inner = new LinkedHashMap<>();
                fields.forEach((name, each) -> inner.put(String.valueOf(name), each));
                object(inner, indent);
            }
            default -> quoted(value.toString());
        }
    }

    private void list(Collection<?> many, String indent) {
        json.append("[");
        String between = "";
        for (Object each : many) {
            json.append(between);
            value(each, indent);
            between = ", ";
        }
        json.append("]");
    }

    private void quoted(String text) {
        json.append('"');
        text.chars().forEach(sign -> {
            if (sign == '"' || sign == '\\') json.append('\\').append((char) sign);
            else if (sign < ' ') json.append(String.format("\\u%04x", sign));
            else json.append((char) sign);
        });
        json.append('"');
    }
}
