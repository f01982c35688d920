package dev.zapis.command.person;

import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.events.person.AccountKey;

/** Somebody whom nobody knows yet and who has agreed that personal data are kept: only they become somebody. */
final class NewcomerGuard {

    private NewcomerGuard() {}

    static AccountKey account(Requester requester) {
        AccountKey account = requester.account();
        if (requester.person() != null) throw new Refused(PersonRefusal.ACCOUNT_TAKEN);
        requester.mustConsent();
        return account;
    }
}
