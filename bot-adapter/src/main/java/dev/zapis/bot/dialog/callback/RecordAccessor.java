package dev.zapis.bot.dialog.callback;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record seen as a list of values: taken apart and put together again. */
final class RecordAccessor {

    private final List<RecordComponent> components;
    private final Constructor<?> constructor;

    private RecordAccessor(List<RecordComponent> components, Constructor<?> constructor) {
        this.components = components;
        this.constructor = constructor;
    }

    static RecordAccessor of(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) throw new IllegalArgumentException(type.getName() + " is no record");
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            for (RecordComponent component : components) component.getAccessor().setAccessible(true);
            return new RecordAccessor(List.of(components), constructor);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type.getName() + " lacks its canonical constructor", e);
        }
    }

    int size() {
        return components.size();
    }

    Class<?> type(int component) {
        return components.get(component).getType();
    }

    List<RecordComponent> components() {
        return components;
    }

    List<@Nullable Object> values(Object made) {
        try {
            List<@Nullable Object> values = new ArrayList<>();
            for (RecordComponent component : components)
                values.add(component.getAccessor().invoke(made));
            return values;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + made.getClass().getName(), e);
        }
    }

    /** @throws IllegalArgumentException where the record itself does not accept the values */
    Object made(List<? extends @Nullable Object> values) {
        try {
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException("not accepted", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + constructor, e);
        }
    }
}
