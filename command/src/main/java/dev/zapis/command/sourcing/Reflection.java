package dev.zapis.command.sourcing;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Methods of states and events, found once and called often. */
final class Reflection {

    private Reflection() {}

    static List<Method> annotated(Class<?> type, Class<? extends Annotation> annotation) {
        List<Method> methods = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(annotation))
                .toList();
        methods.forEach(method -> method.setAccessible(true));
        return methods;
    }

    /** What a method answers, or throws. */
    static @Nullable Object call(Method method, @Nullable Object target, @Nullable Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException failure) throw failure;
            if (thrown.getCause() instanceof Error error) throw error;
            throw new IllegalStateException(method.toString(), thrown.getCause());
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(method.toString(), closed);
        }
    }
}
