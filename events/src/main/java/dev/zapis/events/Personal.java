package dev.zapis.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component that tells something about a person: it is stored encrypted under the data key of the person whom the
 * component {@link #of()} names, and reads as null once that person is forgotten.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Personal {

    /** Name of the component that holds the id of the person. */
    String of() default "person";
}
