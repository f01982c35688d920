package dev.zapis.app.wiring;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** All event records of the product. */
final class EventTypeScanner {

    private static final String EVENTS = "dev.zapis.events";

    private EventTypeScanner() {}

    static Set<Class<?>> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Event.class));
        Set<Class<?>> types = new HashSet<>();
        for (var found : scanner.findCandidateComponents(EVENTS)) {
            types.add(ClassUtils.resolveClassName(
                    Objects.requireNonNull(found.getBeanClassName()), EventTypeScanner.class.getClassLoader()));
        }
        return types;
    }
}
