package dev.zapis.bot.dialog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * What a target belongs to, or all targets of a package that do not say otherwise. Where that is switched off, no button and no
 * command leads to the target, old buttons lead home, and it is not shown unasked.
 */
@java.lang.annotation.Target({ElementType.TYPE, ElementType.PACKAGE})
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresFeature {

    /** Stored names of features that slices have. All of them must be on; none is named where the target is always there. */
    String[] value();
}
