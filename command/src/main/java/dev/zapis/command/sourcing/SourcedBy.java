package dev.zapis.command.sourcing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An event with several tags belongs to the state by this one alone: by its others it may be about something else. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SourcedBy {

    /** Key of the tag. */
    String value();
}
