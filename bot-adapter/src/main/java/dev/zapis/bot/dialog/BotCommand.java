package dev.zapis.bot.dialog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Opens a screen that needs no components by a typed command, described by the text {@code <route>.command}. */
@java.lang.annotation.Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface BotCommand {

    /** The command without its slash. */
    String value();

    /** Place in Telegram's list of commands. */
    int order() default 100;
}
