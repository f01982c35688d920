package dev.zapis.bot.dialog;

import dev.zapis.events.desk.DeskReminder;
import dev.zapis.events.office.BookingHorizon;
import dev.zapis.events.office.Feature;
import dev.zapis.events.policy.PolicyValues;
import dev.zapis.events.reminder.ReminderOffset;
import dev.zapis.events.reminder.ReminderTopic;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One record of any type, made of likely components: for what holds of all screens and answers. */
final class AnyRecord {

    private static final String ID = "AAAAAAAAAAAAAAAAAAAAAA";

    private static final Map<Class<?>, Object> LIKELY = Map.ofEntries(
            Map.entry(String.class, "Анна"),
            Map.entry(int.class, 1),
            Map.entry(Integer.class, 1),
            Map.entry(long.class, 1L),
            Map.entry(boolean.class, true),
            Map.entry(Boolean.class, true),
            Map.entry(LocalDate.class, LocalDate.of(2026, 11, 24)),
            Map.entry(LocalTime.class, LocalTime.of(9, 0)),
            Map.entry(Instant.class, FakeChat.MONDAY_NOON),
            Map.entry(ZoneId.class, ZoneId.of("Europe/Moscow")),
            Map.entry(PolicyValues.class, PolicyValues.DEFAULTS),
            Map.entry(ReminderOffset.class, ReminderOffset.onADay(1, LocalTime.of(18, 0))),
            Map.entry(ReminderTopic.class, DeskReminder.TOPIC),
            Map.entry(Feature.class, new Feature("DESK")));

    private AnyRecord() {}

    static Object of(Class<?> type) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(
                    Arrays.stream(components).map(AnyRecord::value).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private static boolean isId(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == String.class;
    }

    private static Object of(Class<?> id, String value) {
        try {
            return id.getDeclaredConstructor(String.class).newInstance(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(id.getName(), e);
        }
    }

    private static @Nullable Object value(RecordComponent component) {
        if (component.getName().equals("policy")) return new BookingHorizon().key();
        if (component.getName().equals("value")) return "7";
        return value(component.getGenericType());
    }

    private static @Nullable Object value(Type type) {
        if (type instanceof ParameterizedType of) {
            if (of.getRawType() == Map.class) return Map.of();
            Object one = value(of.getActualTypeArguments()[0]);
            if (of.getRawType() == List.class) return one == null ? List.of() : List.of(one);
            if (of.getRawType() == Set.class) return one == null ? Set.of() : Set.of(one);
            if (of.getRawType() == SortedSet.class) return new TreeSet<>(List.of("name"));
            if (of.getRawType() == Optional.class) return Optional.ofNullable(one);
            return null;
        }
        Class<?> plain = (Class<?>) type;
        if (LIKELY.containsKey(plain)) return LIKELY.get(plain);
        if (isId(plain)) return of(plain, ID);
        if (plain.isEnum()) return plain.getEnumConstants()[0];
        return plain.isRecord() ? of(plain) : null;
    }
}
