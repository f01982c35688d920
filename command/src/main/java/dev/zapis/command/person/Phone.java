package dev.zapis.command.person;

import dev.zapis.command.Refused;
import java.util.regex.Pattern;

/** The rule for phones: +7 or 8 and ten digits, with blanks, dashes and brackets as one likes; kept as +7 and ten digits. */
final class Phone {

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00A0\\u202F()\\-\\u2010-\\u2015]");
    private static final Pattern FORM = Pattern.compile("(?:\\+7|8)([0-9]{10})");

    private Phone() {}

    static String checked(String typed) {
        var form = FORM.matcher(BETWEEN.matcher(typed).replaceAll(""));
        if (!form.matches()) throw new Refused(PersonRefusal.PHONE);
        return "+7" + form.group(1);
    }
}
