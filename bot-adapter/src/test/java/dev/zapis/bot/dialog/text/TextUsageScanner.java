package dev.zapis.bot.dialog.text;

import dev.zapis.bot.dialog.BotCommand;
import dev.zapis.bot.dialog.BotParts;
import dev.zapis.bot.dialog.Menu;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.TypedPreview;
import dev.zapis.bot.dialog.callback.ClasspathScanner;
import dev.zapis.events.parts.SliceParts;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.StringEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;

/**
 * Which texts the code uses, read off the strings in its classes: a full key after a slash anywhere, a relative key in the
 * package of the route, or a string put together around variable parts.
 */
final class TextUsageScanner {

    private static final Pattern FULL = Pattern.compile("/[a-z]+(\\.[a-z][a-z-]*)+");
    private static final Pattern ASSEMBLED = Pattern.compile("/[a-z]+\\..*\u0001.*", Pattern.DOTALL);

    /** What parts of slices are spoken of by. */
    private static final Set<String> BROUGHT =
            BotParts.of(SliceParts.PRODUCT.and("dev.zapis.example")).textKeys();

    private final List<Class<?>> types = new ArrayList<>();
    private final Map<String, Set<String>> stringsByPackage = new HashMap<>();
    private final Map<String, Set<String>> routesByPackage = new HashMap<>();

    TextUsageScanner(List<String> packages) {
        packages.forEach(name -> ClasspathScanner.classFiles(name).forEach(this::read));
    }

    boolean uses(String key) {
        String full = "/" + key;
        return BROUGHT.contains(key)
                || stringsByPackage.keySet().stream().anyMatch(name -> usesRelative(name, key))
                || strings().anyMatch(string -> string.equals(full) || isAssembledAs(string, full))
                || types.stream().anyMatch(type -> isAnnotatedFor(type, key));
    }

    /** Full keys that the code names. */
    Set<String> named() {
        return strings()
                .filter(string -> FULL.matcher(string).matches())
                .map(string -> string.substring(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<Class<?>> types(Class<?> kind) {
        return types.stream().filter(kind::isAssignableFrom).toList();
    }

    private boolean usesRelative(String packageName, String key) {
        return routesByPackage.getOrDefault(packageName, Set.of()).stream()
                .filter(route -> key.startsWith(route + "."))
                .map(route -> key.substring(route.length() + 1))
                .anyMatch(name -> stringsByPackage.getOrDefault(packageName, Set.of()).stream()
                        .anyMatch(string -> string.equals(name) || isAssembledSuffix(string, name)));
    }

    private Stream<String> strings() {
        return stringsByPackage.values().stream().flatMap(Set::stream);
    }

    private static boolean isAssembledAs(String string, String full) {
        return ASSEMBLED.matcher(string).matches()
                && pattern(string).matcher(full).matches();
    }

    /** As in {@code language + ".on"}. */
    private static boolean isAssembledSuffix(String string, String name) {
        return string.indexOf('\u0001') >= 0
                && string.chars().anyMatch(Character::isLetter)
                && pattern(string).matcher(name).matches();
    }

    private static Pattern pattern(String assembled) {
        return Pattern.compile(List.of(assembled.split("\u0001", -1)).stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("[a-z-]+")));
    }

    private static boolean isAnnotatedFor(Class<?> type, String key) {
        Route route = type.getAnnotation(Route.class);
        if (route == null) return false;
        return type.isAnnotationPresent(Menu.class) && key.equals(route.value() + ".menu")
                || type.isAnnotationPresent(BotCommand.class) && key.equals(route.value() + ".command")
                || TypedPreview.class.isAssignableFrom(type) && isAnswer(route.value(), key);
    }

    /** The buttons below what is shown of typed words have their words in each screen's own place. */
    private static boolean isAnswer(String route, String key) {
        return key.equals(route + ".yes") || key.equals(route + ".no");
    }

    private void read(Resource file) {
        try {
            ClassModel model = ClassFile.of().parse(file.getContentAsByteArray());
            if (model.isModuleInfo()) return;
            Class<?> type =
                    ClasspathScanner.named(model.thisClass().asInternalName().replace('/', '.'));
            types.add(type);
            Set<String> strings = stringsByPackage.computeIfAbsent(type.getPackageName(), any -> new TreeSet<>());
            model.constantPool().forEach(entry -> {
                if (entry instanceof StringEntry string) strings.add(string.stringValue());
            });
            Route route = type.getAnnotation(Route.class);
            if (route != null)
                routesByPackage
                        .computeIfAbsent(type.getPackageName(), any -> new TreeSet<>())
                        .add(route.value());
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }
}
