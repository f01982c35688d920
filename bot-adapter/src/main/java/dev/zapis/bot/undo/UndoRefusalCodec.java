package dev.zapis.bot.undo;

import dev.zapis.bot.dialog.Text;
import dev.zapis.command.AccessRefusal;
import dev.zapis.command.Refusal;
import dev.zapis.command.Refused;
import dev.zapis.command.UndoRefusal;
import dev.zapis.command.desk.DeskRefusal;
import dev.zapis.command.office.OfficeRefusal;
import dev.zapis.command.person.PersonRefusal;
import dev.zapis.command.person.StaffRefusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How it is written down why something was refused: its code and what its words name, which are numbers and codes alone here. */
final class UndoRefusalCodec {

    /** Refusals whose words name something: nothing is said of one without that. */
    private static final Map<String, String> NAMED = Map.of(
            UndoRefusal.EXPIRED.code(), "window",
            UndoRefusal.BOOKED_SINCE.code(), "bookings",
            UndoRefusal.MEMBERS_SINCE.code(), "people",
            UndoRefusal.PRIORITY_SINCE.code(), "areas",
            OfficeRefusal.AREA_HAS_DESKS.code(), "desks",
            DeskRefusal.NAME_KNOWN.code(), "desk",
            PersonRefusal.NAME_TAKEN.code(), "name");

    /** Those whose words name nothing. */
    private static final Set<String> BARE = Stream.of(
                    Stream.<Refusal>of(UndoRefusal.values()),
                    Stream.<Refusal>of(AccessRefusal.values()),
                    Stream.<Refusal>of(
                            OfficeRefusal.AREA_KNOWN,
                            OfficeRefusal.AREA_UNKNOWN,
                            OfficeRefusal.TEAM_KNOWN,
                            OfficeRefusal.TEAM_UNKNOWN,
                            OfficeRefusal.POLICY_UNKNOWN,
                            OfficeRefusal.DAY_PASSED,
                            DeskRefusal.UNKNOWN,
                            DeskRefusal.AREA_UNKNOWN,
                            DeskRefusal.DAY_PASSED,
                            StaffRefusal.UNKNOWN,
                            StaffRefusal.OWN_PERSON,
                            StaffRefusal.OWN_ADMIN,
                            StaffRefusal.CONFIGURED_ADMIN))
            .flatMap(all -> all)
            .map(Refusal::code)
            .filter(code -> !NAMED.containsKey(code))
            .collect(Collectors.toUnmodifiableSet());

    private UndoRefusalCodec() {}

    static String write(Refused refused) {
        List<String> written = new ArrayList<>(List.of(refused.reason().code()));
        refused.details().forEach((name, value) -> {
            if (value instanceof Integer || value instanceof String) written.add(name + "=" + value);
        });
        return String.join("|", written);
    }

    /** One reason among others, of which it would be wrong to say that nothing has changed; also of what was tampered with. */
    static Text words(String written) {
        String[] parts = written.split("\\|", -1);
        String code = parts[0];
        Map<String, Object> details = new HashMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] pair = parts[i].split("=", 2);
            if (pair.length == 2)
                details.put(pair[0], pair[1].matches("\\d{1,6}") ? Integer.valueOf(pair[1]) : pair[1]);
        }
        boolean isWhole = BARE.contains(code) || (NAMED.containsKey(code) && details.containsKey(NAMED.get(code)));
        return isWhole
                ? new Text("/undo.why." + code.replace('.', '-'), details)
                : Text.of("/dialog.refused", "code", code);
    }
}
