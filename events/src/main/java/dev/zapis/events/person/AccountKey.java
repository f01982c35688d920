package dev.zapis.events.person;

import dev.zapis.events.Ids;

/** A Telegram account as a keyed hash, so that the log tells nobody which account it is. */
public record AccountKey(String value) {

    public AccountKey {
        Ids.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
