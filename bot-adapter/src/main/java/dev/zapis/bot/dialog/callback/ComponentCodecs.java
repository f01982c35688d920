package dev.zapis.bot.dialog.callback;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The types that a button can carry. */
final class ComponentCodecs {

    private static final String NONE = "\\0";
    private static final int MILLION = 1_000_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private ComponentCodecs() {}

    /** @throws IllegalArgumentException where a button cannot carry this type */
    static ComponentCodec of(AnnotatedType type) {
        ComponentCodec codec = bare(type);
        return type.isAnnotationPresent(Nullable.class) ? orNone(codec) : codec;
    }

    private static ComponentCodec bare(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType list && isList(type.getType())) {
            return listOf(of(list.getAnnotatedActualTypeArguments()[0]));
        }
        if (!(type.getType() instanceof Class<?> plain)) throw unfit(type.getType());
        if (plain.isEnum()) return text(value -> ((Enum<?>) value).name(), name -> constant(plain, name));
        if (plain.isRecord()) return idOf(plain);
        return basic(plain);
    }

    private static boolean isList(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == List.class;
    }

    private static ComponentCodec basic(Class<?> type) {
        if (type == String.class) return text(value -> CallbackEscaper.write((String) value), CallbackEscaper::read);
        if (type == int.class || type == Integer.class)
            return text(value -> Base62.write((int) value), text -> exact(Base62.read(text)));
        if (type == long.class || type == Long.class) return text(value -> Base62.write((long) value), Base62::read);
        if (type == boolean.class || type == Boolean.class)
            return text(value -> (boolean) value ? "1" : "0", "1"::equals);
        if (type == LocalDate.class)
            return text(
                    value -> Base62.write(((LocalDate) value).toEpochDay()),
                    text -> near(LocalDate.ofEpochDay(Base62.read(text))));
        if (type == LocalTime.class) return text(value -> time((LocalTime) value), ComponentCodecs::time);
        throw unfit(type);
    }

    /** No button leads to other days, and neither sums nor databases bear all that there are. */
    private static LocalDate near(LocalDate day) {
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) throw new IllegalArgumentException("a far day");
        return day;
    }

    /** Most times are whole seconds; those take three characters. */
    private static String time(LocalTime time) {
        String second = Base62.write(time.toSecondOfDay());
        return time.getNano() == 0 ? second : second + "." + Base62.write(time.getNano());
    }

    private static LocalTime time(String text) {
        int dot = text.indexOf('.');
        if (dot < 0) return LocalTime.ofSecondOfDay(Base62.read(text));
        LocalTime second = LocalTime.ofSecondOfDay(Base62.read(text.substring(0, dot)));
        return second.withNano(exact(Base62.read(text.substring(dot + 1))) % (1000 * MILLION));
    }

    private static int exact(long number) {
        if (number != (int) number) throw new IllegalArgumentException("too large");
        return (int) number;
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : Objects.requireNonNull(type.getEnumConstants())) {
            if (((Enum<?>) constant).name().equals(name)) return constant;
        }
        throw new IllegalArgumentException("no such constant");
    }

    private static ComponentCodec idOf(Class<?> type) {
        RecordAccessor accessor = RecordAccessor.of(type);
        if (accessor.size() != 1 || accessor.type(0) != String.class) throw unfit(type);
        return text(
                value -> CallbackEscaper.write((String) accessor.values(value).getFirst()),
                text -> accessor.made(List.of(CallbackEscaper.read(text))));
    }

    private static ComponentCodec orNone(ComponentCodec codec) {
        return new ComponentCodec() {
            @Override
            public String write(@Nullable Object value) {
                return value == null ? NONE : codec.write(value);
            }

            @Override
            public @Nullable Object read(String text) {
                return text.equals(NONE) ? null : codec.read(text);
            }
        };
    }

    /** Each element ends with a comma, so that no element and one empty element differ. */
    private static ComponentCodec listOf(ComponentCodec element) {
        return text(
                values -> {
                    StringBuilder all = new StringBuilder();
                    for (Object value : (List<?>) values)
                        all.append(element.write(value)).append(',');
                    return all.toString();
                },
                text -> elements(element, text));
    }

    private static List<@Nullable Object> elements(ComponentCodec element, String text) {
        List<@Nullable Object> values = new ArrayList<>();
        int from = 0;
        for (int end = text.indexOf(','); end >= 0; end = text.indexOf(',', from)) {
            values.add(element.read(text.substring(from, end)));
            from = end + 1;
        }
        if (from != text.length()) throw new IllegalArgumentException("not a list");
        return values;
    }

    private static ComponentCodec text(Function<Object, String> write, Function<String, Object> read) {
        return new ComponentCodec() {
            @Override
            public String write(@Nullable Object value) {
                return write.apply(Objects.requireNonNull(value, "only a @Nullable component may be null"));
            }

            @Override
            public Object read(String text) {
                return read.apply(text);
            }
        };
    }

    private static IllegalArgumentException unfit(Type type) {
        return new IllegalArgumentException("a button cannot carry " + type.getTypeName());
    }
}
