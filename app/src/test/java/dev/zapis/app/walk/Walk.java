package dev.zapis.app.walk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** Walks in the shared playground, twice: with updates that the bot polls for, and with updates that are brought to it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("walk")
@ExtendWith(InPlayground.class)
@interface Walk {}
