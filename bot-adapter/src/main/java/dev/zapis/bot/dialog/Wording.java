package dev.zapis.bot.dialog;

import java.time.ZoneId;
import java.util.Locale;

/** Puts texts into words for a reader, without markup. Days have their year, as what is written so is kept. */
public interface Wording {

    String of(Text text);

    Locale language();

    /** The same where moments are told by the clock of this zone. */
    Wording in(ZoneId zone);
}
