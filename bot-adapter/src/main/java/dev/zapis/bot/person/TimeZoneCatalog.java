package dev.zapis.bot.person;

import com.ibm.icu.text.TimeZoneNames;
import dev.zapis.bot.dialog.Visit;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Time zones as people call them: by their city. */
public final class TimeZoneCatalog {

    public static final List<ZoneId> OF_RUSSIA = Stream.of(
                    "Europe/Kaliningrad",
                    "Europe/Moscow",
                    "Europe/Samara",
                    "Asia/Yekaterinburg",
                    "Asia/Omsk",
                    "Asia/Krasnoyarsk",
                    "Asia/Irkutsk",
                    "Asia/Yakutsk",
                    "Asia/Vladivostok",
                    "Asia/Magadan",
                    "Asia/Kamchatka")
            .map(ZoneId::of)
            .toList();

    private final Locale language;
    private final TimeZoneNames cities;
    private final Instant now;

    TimeZoneCatalog(Locale language, Instant now) {
        this.language = language;
        this.cities = TimeZoneNames.getInstance(language);
        this.now = now;
    }

    public static TimeZoneCatalog of(Visit visit) {
        return new TimeZoneCatalog(visit.visitor().language(), visit.now());
    }

    /** The city and how far it is from UTC now: {@code +3}, {@code +5:30}. */
    public String label(ZoneId zone) {
        return city(zone) + ", UTC" + offset(zone);
    }

    /** The same where there is little room. */
    public String shortLabel(ZoneId zone) {
        return city(zone) + " " + offset(zone);
    }

    private String offset(ZoneId zone) {
        String id = zone.getRules().getOffset(now).getId();
        return id.replaceFirst("([+-])0", "$1").replace(":00", "").replace("Z", "+0");
    }

    private String city(ZoneId zone) {
        return Objects.requireNonNullElse(cities.getExemplarLocationName(zone.getId()), zone.getId());
    }

    /** Those whose city or id holds the text; those that begin with it first. */
    public List<ZoneId> named(String text, int most) {
        String part = text.strip().toLowerCase(language);
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .map(ZoneId::of)
                .filter(zone -> place(zone, part) >= 0)
                .sorted(Comparator.<ZoneId>comparingInt(zone -> place(zone, part))
                        .thenComparing(this::city))
                .limit(most)
                .toList();
    }

    private int place(ZoneId zone, String part) {
        int inCity = city(zone).toLowerCase(language).indexOf(part);
        return inCity >= 0 ? inCity : zone.getId().toLowerCase(Locale.ROOT).indexOf(part);
    }
}
