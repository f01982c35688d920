package dev.zapis.app.web;

import dev.zapis.bot.telegram.updates.Webhook;
import org.jspecify.annotations.Nullable;

/**
 * Where Telegram brings updates, and its secret: both are the same on all instances.
 *
 * @param webhook none where the bot polls
 */
public record PublicAddress(@Nullable Webhook webhook) {}
