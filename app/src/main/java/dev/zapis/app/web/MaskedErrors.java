package dev.zapis.app.web;

import dev.zapis.app.config.BotToken;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webflux.error.DefaultErrorAttributes;
import org.springframework.web.reactive.function.server.ServerRequest;

/** What an answer says of an error: never the token that the address was called with. */
public class MaskedErrors extends DefaultErrorAttributes {

    @Override
    public Map<String, @Nullable Object> getErrorAttributes(ServerRequest request, ErrorAttributeOptions options) {
        Map<String, @Nullable Object> told = super.getErrorAttributes(request, options);
        told.replaceAll((name, value) -> value instanceof String text ? BotToken.masked(text) : value);
        return told;
    }
}
