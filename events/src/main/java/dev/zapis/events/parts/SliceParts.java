package dev.zapis.events.parts;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds what slices bring, so that no list of it grows anywhere: classes by what they are marked with, and parts by the kind that they
 * are of. In the order of their names, so that the same program always has the same parts.
 */
public final class SliceParts {

    /** The sides of the product; each slice has a package in those that it needs. */
    public static final SliceParts PRODUCT = in(
            "dev.zapis.events",
            "dev.zapis.command",
            "dev.zapis.query",
            "dev.zapis.scheduler",
            "dev.zapis.bot",
            "dev.zapis.app");

    private final List<String> packages;

    private SliceParts(List<String> packages) {
        this.packages = List.copyOf(packages);
    }

    /** What lies in these packages and below them. */
    public static SliceParts in(String... packages) {
        return new SliceParts(Arrays.asList(packages));
    }

    public SliceParts and(String packageName) {
        List<String> more = new ArrayList<>(packages);
        more.add(packageName);
        return new SliceParts(more);
    }

    /** Classes that bear the annotation themselves. */
    public List<Class<?>> annotated(Class<? extends Annotation> mark) {
        return mentioning(mark).stream()
                .filter(type -> type.isAnnotationPresent(mark))
                .toList();
    }

    /**
     * One of each class that is of the kind, also by way of others that lie here. It needs nothing to be made of; one that does stops
     * the start.
     */
    public <T> List<T> all(Class<T> kind) {
        return below(kind)
                .filter(kind::isAssignableFrom)
                .distinct()
                .filter(type -> !type.isInterface() && !Modifier.isAbstract(type.getModifiers()))
                .sorted(Comparator.comparing(Class::getName))
                .map(type -> kind.cast(make(type)))
                .toList();
    }

    /** Classes of the kind, in the order of their names, for whoever makes them of something. */
    public <T> List<Class<? extends T>> types(Class<T> kind) {
        return below(kind)
                .filter(kind::isAssignableFrom)
                .distinct()
                .filter(type -> !type.isInterface() && !Modifier.isAbstract(type.getModifiers()))
                .sorted(Comparator.comparing(Class::getName))
                .<Class<? extends T>>map(type -> type.asSubclass(kind))
                .toList();
    }

    private Stream<Class<?>> below(Class<?> type) {
        return mentioning(type).stream().flatMap(each -> Stream.concat(Stream.of(each), below(each)));
    }

    /** The slice that brings it, by the word that names its package. */
    public static String slice(Object part) {
        String packageName = part.getClass().getPackageName();
        return packageName.substring(packageName.lastIndexOf('.') + 1);
    }

    private List<Class<?>> mentioning(Class<?> type) {
        return packages.stream()
                .flatMap(name -> PackageIndex.of(name).mentioning(type.getName()).stream())
                .distinct()
                .sorted(Comparator.naturalOrder())
                .<Class<?>>map(SliceParts::named)
                .toList();
    }

    private static Class<?> named(String className) {
        try {
            return Class.forName(className, false, SliceParts.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("found but cannot be loaded: " + className, e);
        }
    }

    /** One of the class. It needs nothing to be made of; one that does stops the start. */
    public static <T> T make(Class<T> type) {
        try {
            Constructor<T> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type.getName() + " cannot be made", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " has no constructor without parameters", e);
        }
    }
}
