package dev.zapis.bot.dialog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * The screen by which people are reminded of a topic. The settings speak of it in the texts {@code .name}, {@code .on}, {@code .off},
 * {@code .stop} and {@code .start}.
 */
@java.lang.annotation.Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReminderScreen {

    /** The topic's stored name. */
    String value();

    /** What the keys of those texts begin with; {@code <slice>.reminders} where nothing is named. */
    String texts() default "";
}
