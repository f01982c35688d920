package dev.zapis.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Why nothing takes a command back: any other one is {@link Undoable}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Irreversible {

    /** Nobody has done it by accident. */
    String BY_HOUSE = "the house alone gives it";

    /** A setting of one's own, on a screen where one tap says it otherwise. */
    String OWN_CHOICE = "it is said of oneself, and said otherwise on the same screen";

    String value();
}
