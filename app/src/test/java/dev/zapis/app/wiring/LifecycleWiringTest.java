package dev.zapis.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.app.boot.OrderedLifecycle.Part;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

class LifecycleWiringTest {

    private static final List<Method> PARTS = Stream.of(LifecycleWiring.class.getDeclaredMethods())
            .filter(method -> method.getReturnType() == Part.class)
            .toList();

    @Test
    void each_part_has_its_place_and_no_two_have_the_same() {
        assertThat(PARTS)
                .hasSizeGreaterThan(15)
                .allMatch(part -> part.isAnnotationPresent(Bean.class) && part.isAnnotationPresent(Order.class));
        assertThat(PARTS)
                .extracting(part -> part.getAnnotation(Order.class).value())
                .doesNotHaveDuplicates();
    }
}
