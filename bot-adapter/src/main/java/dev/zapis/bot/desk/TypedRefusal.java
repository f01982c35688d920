package dev.zapis.bot.desk;

import dev.zapis.command.Refusal;

/** Why what was typed about desks leads nowhere. */
enum TypedRefusal implements Refusal {
    NOTHING_BOOKED,
    NOTHING_BOOKED_BETWEEN,
    NOTHING_TO_MOVE
}
