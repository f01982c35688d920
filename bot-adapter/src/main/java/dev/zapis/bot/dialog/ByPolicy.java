package dev.zapis.bot.dialog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * The target's first component is the key of a policy, and buttons name that instead of the target's route: each policy has a route of
 * its own, like a screen that was made for it alone.
 */
@java.lang.annotation.Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ByPolicy {

    /** What the route has after the policy's key. */
    String suffix() default "";

    /**
     * What routes of before have after the key whose buttons lead here now, with their first component alone; none where it is
     * empty. No button is given such a route any more: an older program would read it otherwise.
     */
    String former() default "";
}
