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

    /** A kept phone as people read it, on one line. */
    public static String readable(Visit visit, String kept) {
        return visit.parts().read(PhoneNumbers.class).grouped(kept);
    }

    private String grouped(String kept) {
        return AskToRegister.readablePhone(kept).replace(' ', '\u00A0');
    }

    private String kept(String typed) {
        return AskToRegister.phoneNumber(typed);
    }
}
