package dev.zapis.bot.telegram.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;

/** How Telegram's JSON is read and written: by the older Jackson, which the library's types are made for. */
public final class TelegramJson {

    public static final ObjectMapper MAPPER =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private TelegramJson() {}
}
