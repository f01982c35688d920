package dev.zapis.bot.dialog;

import dev.zapis.events.desk.DeskFeatures;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.Registration;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.person.WhoIs;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/** People who visit in tests. */
public final class Samples {

    public static final OfficeId OFFICE = new OfficeId("OFFICEaaaaaaaaaaaaaaaa");
    public static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    public static final WhoIs.Standing MEMBER = new WhoIs.Standing(true, true, null);

    public static final CurrentUser ANNA = new CurrentUser(
            new TelegramUser(1, "Anna", "anna", "ru"),
            new PersonId("ANNAaaaaaaaaaaaaaaaaaa"),
            "Анна",
            Locale.of("ru"),
            Set.of(),
            OFFICE,
            MOSCOW,
            Registration.OPEN,
            MEMBER,
            Set.of(DeskFeatures.DESK, DeskFeatures.WHO));

    private Samples() {}
}
