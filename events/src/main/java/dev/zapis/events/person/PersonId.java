package dev.zapis.events.person;

import dev.zapis.events.Ids;

/** A person in the office: bookings refer to it alone, whatever Telegram account is bound to it. */
public record PersonId(String value) {

    public PersonId {
        Ids.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
