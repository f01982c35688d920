package dev.zapis.app.wiring;

import dev.zapis.bot.dialog.Route;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonId;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/**
 * What a forger writes into a button: a route of the product with components that no screen of it would write.
 *
 * @param things ids that the forger has learnt, by their type
 */
record ForgedTarget(Class<?> type, Map<Class<?>, List<String>> things, int turn) {

    static final int LONGEST = 64;
    static final String UNKNOWN = Ids.derived("nobody knows it");
    private static final List<String> WORDS = List.of(
            "слово", "\\z", "a\\zb", "", "ru", "Asia/Omsk", "%", "P1D/18:00", "#closed", "\\0", "'", "home.title");
    private static final List<String> NUMBERS = List.of(
            "1", "0", "-1", digits(Integer.MAX_VALUE), digits(Integer.MIN_VALUE), digits(Long.MAX_VALUE), "", "x y");
    private static final List<String> DAYS = Stream.of(
                    LocalDate.now().plusDays(2),
                    LocalDate.now().minusDays(40),
                    LocalDate.now().plusYears(150),
                    LocalDate.MAX,
                    LocalDate.MIN,
                    LocalDate.of(0, 1, 1),
                    LocalDate.of(9999, 12, 31),
                    LocalDate.now().plusYears(2))
            .map(day -> digits(day.toEpochDay()))
            .toList();
    private static final List<String> TIMES = List.of(digits(43_200), "0", digits(86_400), "-1", "1.zzz");

    /** All that buttons of the product lead to. */
    static List<Class<?>> types() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("dev.zapis.bot").stream()
                .map(found -> Objects.requireNonNull(found.getBeanClassName()))
                .filter(name -> !name.startsWith("dev.zapis.bot.announce."))
                .sorted()
                .<Class<?>>map(ForgedTarget::named)
                .toList();
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    String route() {
        return type.getAnnotation(Route.class).value();
    }

    /** As the first drawing of a chat would carry it; empty where no button has room for it. */
    Optional<String> data() {
        List<String> parts = new ArrayList<>(List.of(route()));
        RecordComponent[] components = type.getRecordComponents();
        // Each component has a step of its own, so that over the turns all meet all.
        for (int i = 0; i < components.length; i++)
            parts.add(one(components[i].getGenericType(), turn + i * (turn / 3)));
        if (turn % 17 == 16) parts.removeLast();
        if (turn % 19 == 18) parts.add("");
        String data = "1" + String.join("|", parts) + "|1";
        return Optional.of(data).filter(each -> each.getBytes(StandardCharsets.UTF_8).length <= LONGEST);
    }

    private String one(Type of, int at) {
        List<String> values = values(of);
        return values.get(at % values.size());
    }

    private List<String> values(Type of) {
        if (!(of instanceof Class<?> plain)) return List.of("", "x,", UNKNOWN + ",", "1,1,", ",");
        if (things.containsKey(plain))
            return Stream.concat(things.get(plain).stream(), Stream.of(UNKNOWN, "x", "\\0"))
                    .toList();
        if (plain == String.class) return WORDS;
        if (plain == LocalDate.class) return DAYS;
        if (plain == LocalTime.class) return TIMES;
        if (plain == boolean.class || plain == Boolean.class) return List.of("1", "0", "2");
        if (plain.isEnum())
            return Stream.concat(
                            Arrays.stream(plain.getEnumConstants()).map(each -> ((Enum<?>) each).name()),
                            Stream.of("NOBODY", "\\0"))
                    .toList();
        if (plain.isRecord()) return List.of(UNKNOWN, "x", "\\z");
        return NUMBERS;
    }

    static Map<Class<?>, List<String>> learnt(
            List<PersonId> people, List<BookingId> bookings, DeskId desk, AreaId area, OfficeId office) {
        return Map.of(
                PersonId.class, people.stream().map(PersonId::value).toList(),
                BookingId.class, bookings.stream().map(BookingId::value).toList(),
                DeskId.class, List.of(desk.value()),
                AreaId.class, List.of(area.value()),
                OfficeId.class, List.of(office.value()));
    }

    private static String digits(long number) {
        String digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        StringBuilder written = new StringBuilder();
        long rest = number;
        do {
            written.append(digits.charAt((int) Math.abs(rest % digits.length())));
            rest /= digits.length();
        } while (rest != 0);
        return (number < 0 ? "-" : "") + written.reverse();
    }
}
