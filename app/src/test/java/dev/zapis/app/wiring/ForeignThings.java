package dev.zapis.app.wiring;

import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.picker.MarkedDays;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.reminder.ReminderOffset;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a forger would like to get at: puts a target together whose every component points at somebody else's things. */
record ForeignThings(PersonId person, BookingId booking, DeskId desk, AreaId area, OfficeId office, LocalDate day) {

    /** Words that some target takes: most take any. */
    private static final List<String> WORDS = List.of("forged", "Asia/Omsk", "ru", "home.title", "P1D/18:00");

    Target target(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return (Target) WORDS.stream()
                .flatMap(word -> made(type, types, values(types, word)).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody has said how to forge " + type));
    }

    private Object[] values(Class<?>[] types, String word) {
        return Arrays.stream(types).map(type -> value(type, word)).toArray();
    }

    private Object value(Class<?> type, String word) {
        if (type == PersonId.class) return person;
        if (type == BookingId.class) return booking;
        if (type == DeskId.class) return desk;
        if (type == AreaId.class) return area;
        if (type == OfficeId.class) return office;
        if (type == LocalDate.class) return day;
        if (type == MarkedDays.class) return MarkedDays.from(day).with(List.of(day));
        if (type == LocalTime.class) return LocalTime.NOON;
        if (type == ReminderOffset.class) return ReminderOffset.onADay(1, LocalTime.NOON);
        if (type == String.class) return word;
        if (type == List.class) return List.of();
        if (type == int.class || type == Integer.class) return 1;
        if (type == long.class || type == Long.class) return 1L;
        if (type == boolean.class || type == Boolean.class) return true;
        if (type.isEnum()) return type.getEnumConstants()[type.getEnumConstants().length - 1];
        return made(type, new Class<?>[] {String.class}, Ids.derived("forged"))
                .orElseThrow(() -> new AssertionError("nobody has said how to forge " + type));
    }

    private static Optional<Object> made(Class<?> type, Class<?>[] types, Object... values) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return Optional.of(constructor.newInstance(values));
        } catch (InvocationTargetException notAccepted) {
            return Optional.empty();
        } catch (ReflectiveOperationException unfit) {
            throw new AssertionError("nobody can make " + type, unfit);
        }
    }
}
