package dev.zapis.app.boot;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.pattern.CompositeConverter;
import dev.zapis.app.config.BotToken;

/** {@code %masked(…)} in a log pattern: what is in it without bots' secrets, stack traces included. */
public final class MaskedTokens extends CompositeConverter<ILoggingEvent> {

    @Override
    protected String transform(ILoggingEvent event, String text) {
        return BotToken.masked(text);
    }
}
