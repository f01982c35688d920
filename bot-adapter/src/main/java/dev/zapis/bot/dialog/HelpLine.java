package dev.zapis.bot.dialog;

import dev.zapis.events.person.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Puts a line about a screen into the help, where what the screen {@link RequiresFeature} is switched on. */
@java.lang.annotation.Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface HelpLine {

    int order();

    /** The text's key; {@code <route>.help} where none is named. */
    String text() default "";

    /** Who reads it: a person with any of these roles; everybody if none is named. */
    Role[] roles() default {};
}
