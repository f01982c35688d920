package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.TelegramUser;
import reactor.core.publisher.Mono;

/**
 * A rendered screen may lack what is recorded.
 *
 * @param account who is looking at it
 * @param over completes when it would lack nothing any more
 */
public record ReadLag(TelegramUser account, Mono<Void> over) {}
