package dev.zapis.bot.dialog.callback;

import dev.zapis.bot.dialog.CurrentUser;
import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.RequiredFeatures;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Target;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How one kind of target is written down under its route and made again from that. */
final class TargetCodec {

    static final String BAR = "|";
    private static final Pattern ROUTE = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)*");

    private final String route;
    private final Class<?> type;
    private final RecordAccessor accessor;
    private final List<ComponentCodec> codecs;
    private final RequiredFeatures required;

    private TargetCodec(String route, Class<?> type) {
        this.route = route;
        this.type = type;
        this.accessor = RecordAccessor.of(type);
        this.codecs = accessor.components().stream()
                .map(RecordComponent::getAnnotatedType)
                .map(ComponentCodecs::of)
                .toList();
        this.required = RequiredFeatures.of(type);
    }

    boolean isOpenTo(CurrentUser visitor) {
        return isPermanent() ? required.areSwitchedOn(visitor) : required.areOn(visitor);
    }

    /** What is told stays told. */
    private boolean isPermanent() {
        return PermanentScreen.class.isAssignableFrom(type);
    }

    static TargetCodec of(Class<?> type) {
        Route route = type.getAnnotation(Route.class);
        if (route == null) throw new IllegalStateException(type.getName() + " has no @Route");
        if (!ROUTE.matcher(route.value()).matches())
            throw new IllegalStateException(type.getName() + " has a route that is none: " + route.value());
        if (!Target.class.isAssignableFrom(type))
            throw new IllegalStateException(type.getName() + " has a route but is neither a screen nor an action");
        try {
            return new TargetCodec(route.value(), type);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(type.getName() + " cannot be put on a button: " + e.getMessage(), e);
        }
    }

    String route() {
        return route;
    }

    Class<?> type() {
        return type;
    }

    /** The target without any choice made; there is none where a component is needed. */
    Optional<Target> blank() {
        for (RecordComponent component : accessor.components()) {
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) return Optional.empty();
        }
        return Optional.of((Target) accessor.made(Collections.nCopies(accessor.size(), (@Nullable Object) null)));
    }

    String write(Target target) {
        List<@Nullable Object> values = accessor.values(target);
        StringBuilder written = new StringBuilder(route);
        for (int i = 0; i < codecs.size(); i++)
            written.append(BAR).append(codecs.get(i).write(values.get(i)));
        return written.toString();
    }

    /** Only what {@link #write} writes is read: a tampered spelling of a value is none. */
    Optional<Target> read(List<String> components) {
        if (components.size() != codecs.size()) return Optional.empty();
        try {
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 0; i < codecs.size(); i++) values.add(codecs.get(i).read(components.get(i)));
            return Optional.of((Target) accessor.made(values));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
