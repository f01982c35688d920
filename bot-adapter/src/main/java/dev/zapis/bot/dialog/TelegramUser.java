package dev.zapis.bot.dialog;

import org.jspecify.annotations.Nullable;

/**
 * A Telegram account as an update shows it.
 *
 * @param name first and last name as the person wrote them in Telegram: anything at all
 * @param language IETF tag of the person's Telegram
 */
public record TelegramUser(
        long telegramId,
        String name,
        @Nullable String username,
        @Nullable String language) {}
