package dev.zapis.command.person;

import dev.zapis.command.Refusal;

/** Why nothing changes about a person. */
public enum PersonRefusal implements Refusal {
    /** Shorter than 2 or longer than 60 characters. */
    NAME_LENGTH,
    /** Fewer than two letters. */
    NAME_LETTERS,
    NAME_INVISIBLE,
    /** Not 2 to 50 letters. */
    FIRST_NAME,
    /** Not 2 to 50 letters. */
    LAST_NAME,
    /** Neither +7 nor 8 and ten digits. */
    PHONE,
    /** A contact of somebody else. */
    PHONE_NOT_OWN,
    /** Longer than 200 characters. */
    REASON_LENGTH,
    NAME_TAKEN,
    /** An account acts for this name of the staff list already. */
    NAME_BOUND,
    /** No such name to be chosen in this office. */
    NAME_UNKNOWN,
    /** The account acts for somebody already. */
    ACCOUNT_TAKEN,
    /** Whoever asked to be let in acts for somebody by now. */
    ASKER_BOUND,
    /** The office takes people from its staff list, or asks its admins. */
    LIST_ONLY,
    /** The office takes people from its staff list alone. */
    NO_REQUESTS,
    /** The staff list says how people are called here. */
    NAME_FROM_LIST,
    REQUEST_UNKNOWN,
    /** An admin has answered the request, or whoever asked has taken it back. */
    ANSWERED,
    /** Who is let in becomes an employee or a head. */
    ROLE_NOT_GIVEN,
    /** Nobody becomes that by asking. */
    ROLE_NOT_ASKED_FOR,
    /** Consent is withdrawn by whom the account acts for nobody: first it is released. */
    STILL_BOUND,
    PERSON_UNKNOWN,
    LANGUAGE_UNKNOWN
}
