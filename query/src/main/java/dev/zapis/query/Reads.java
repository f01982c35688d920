package dev.zapis.query;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a query is answered from: whoever asks waits for these tables alone. A query without it stops the start. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Reads {

    /** The slices whose read tables are read, by name of their {@link ReadModel}; none: nothing that is filled from events. */
    String[] value();

    /**
     * Whether an answer may be given again until an event comes that these tables show: then nothing else may go into it,
     * neither the time nor other tables.
     */
    boolean remembered() default false;
}
