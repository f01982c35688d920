package dev.zapis.app.wiring;

import dev.zapis.app.config.Settings;
import java.util.Objects;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds while no token is set. */
final class OnPlayground implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var beans = Objects.requireNonNull(context.getBeanFactory());
        return beans.getBean(Settings.class).playground();
    }
}
