package dev.zapis.bot.dialog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Names a target for good: old buttons carry the name, so it never changes; it is the prefix of the target's texts too. */
@java.lang.annotation.Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Route {

    /** The slice and the thing, for example {@code desk.free}. */
    String value();
}
