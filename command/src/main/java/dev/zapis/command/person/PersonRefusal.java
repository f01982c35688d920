package dev.zapis.command.person;

import dev.zapis.command.Refusal;

/** Why nothing changes about a person. */
public enum PersonRefusal implements Refusal {
    /** Shorter than 2 or longer than 60 characters. */
    NAME_LENGTH,
    /** Fewer than two letters. */
    NAME_LETTERS,
    NAME_INVISIBLE,
    NAME_TAKEN,
    /** The account acts for somebody already. */
    ACCOUNT_TAKEN,
    LANGUAGE_UNKNOWN
}
