package dev.zapis.bot.dialog;

import dev.zapis.events.person.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Puts a screen that needs no components on the home screen, under the text {@code <route>.menu}. */
@java.lang.annotation.Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Menu {

    int order();

    /** Who sees it: a person with any of these roles; everybody whom the office knows if none is named. */
    Role[] roles() default {};
}
