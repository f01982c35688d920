package dev.zapis.app.walk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A walk that is walked twice: with updates that the bot polls for, and with updates that are brought to it. One of each kind
 * of input is enough: typed words, taps, commands, a contact, odd updates. What is handled behind the inbox knows no way.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("both-ways")
@interface BothWays {}
