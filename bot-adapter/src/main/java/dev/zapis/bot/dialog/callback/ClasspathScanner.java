package dev.zapis.bot.dialog.callback;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds files and classes wherever they are packed: directories, jars, jars in a jar. */
public final class ClasspathScanner {

    private static final PathMatchingResourcePatternResolver RESOURCES =
            new PathMatchingResourcePatternResolver(ClasspathScanner.class.getClassLoader());

    private ClasspathScanner() {}

    /** In the order of their addresses, so that the same jar always gives the same list. */
    public static List<Resource> files(String pattern) {
        try {
            return List.of(RESOURCES.getResources("classpath*:" + pattern)).stream()
                    .sorted(Comparator.comparing(Resource::getDescription))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("cannot search the class path for " + pattern, e);
        }
    }

    public static List<Resource> classFiles(String packageName) {
        return files(packageName.replace('.', '/') + "/**/*.class");
    }

    public static Class<?> named(String className) {
        try {
            return Class.forName(className, false, ClasspathScanner.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("found but cannot be loaded: " + className, e);
        }
    }
}
