package dev.zapis.bot.person.registration;

import dev.zapis.bot.dialog.ReadAtStart;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.person.AskToRegister;

/** What each country's phone numbers are like. */
public final class PhoneNumbers implements ReadAtStart {

    PhoneNumbers() {
        AskToRegister.readPhoneRules();
    }

    /** A phone as it would be kept; refused where it is none. */
    public static String checked(Visit visit, String typed) {
        return visit.parts().read(PhoneNumbers.class).kept(typed);
    }

    private String kept(String typed) {
        return AskToRegister.phoneNumber(typed);
    }
}
