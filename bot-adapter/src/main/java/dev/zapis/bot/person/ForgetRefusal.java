package dev.zapis.bot.person;

import dev.zapis.command.Refusal;

/** Why what was typed forgets nobody. */
enum ForgetRefusal implements Refusal {
    OTHER_WORDS
}
