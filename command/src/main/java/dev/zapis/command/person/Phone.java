package dev.zapis.command.person;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.zapis.command.Refused;
import java.util.regex.Pattern;

/**
 * The rule for phones: of any country, as + or 00, the country's code and as many digits as it has there; of Russia also 8 and ten
 * digits. With blanks, dots, dashes and brackets as one likes; kept as + and digits.
 */
final class Phone {

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00A0\\u202F().\\-\\u2010-\\u2015]");
    private static final Pattern DIGITS = Pattern.compile("\\+[0-9]{7,15}");
    private static final Pattern OF_RUSSIA = Pattern.compile("^8(?=[0-9]{10}$)");
    private static final Pattern ABROAD = Pattern.compile("^00(?=[1-9])");

    private static final long ANY_NUMBER = 1;

    private Phone() {}

    /** Reads what each country's numbers are like, which would otherwise be read with the first number from there. */
    static void load() {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        for (int country : numbers.getSupportedCallingCodes())
            numbers.isPossibleNumber(new PhoneNumber().setCountryCode(country).setNationalNumber(ANY_NUMBER));
    }

    static String checked(String typed) {
        String digits = BETWEEN.matcher(typed).replaceAll("");
        String number =
                ABROAD.matcher(OF_RUSSIA.matcher(digits).replaceFirst("+7")).replaceFirst("+");
        if (!DIGITS.matcher(number).matches()) throw new Refused(PersonRefusal.PHONE);
        return kept(number);
    }

    /** A kept phone in groups, as its country writes it to others: +7 916 123-45-67. */
    static String readable(String kept) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            return numbers.format(numbers.parse(kept, null), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException none) {
            return kept;
        }
    }

    /** Whether a number is given to somebody changes faster than any list of it: its length is what is asked. */
    private static String kept(String number) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber parsed = numbers.parse(number, null);
            if (numbers.isPossibleNumber(parsed)) return numbers.format(parsed, PhoneNumberFormat.E164);
        } catch (NumberParseException none) {
            // No country has that code.
        }
        throw new Refused(PersonRefusal.PHONE);
    }
}
