package dev.zapis.bot.person;

import dev.zapis.bot.dialog.PersonalRecords;
import dev.zapis.bot.dialog.RecordSection;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.person.registration.PhoneNumbers;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import dev.zapis.query.person.MyData;
import dev.zapis.query.person.ProfileOf;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Who somebody is here, and what they have set for themselves. */
final class ProfileRecords implements PersonalRecords {

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(
                Kind.kept("name"),
                Kind.kept("phone"),
                Kind.kept("account"),
                Kind.kept("consent"),
                Kind.kept("roles"),
                Kind.kept("settings"));
    }

    @Override
    public Mono<Kept> of(Visit visit) {
        PersonId person = visit.visitor().person();
        return person == null
                ? Mono.just(newcomer(visit))
                : visit.ask(new MyData(person)).map(data -> kept(data, visit));
    }

    private static Kept newcomer(Visit visit) {
        long account = visit.visitor().account().telegramId();
        return new Kept(
                List.of(account(account), RecordSection.of("consent", Text.of("/person.kept.consent.given"))),
                Map.of("telegramAccount", account));
    }

    private static Kept kept(MyData.Result data, Visit visit) {
        ProfileOf.Result profile = data.profile();
        List<RecordSection> sections = new ArrayList<>();
        sections.add(RecordSection.of("name", nameOrGone(profile.name())));
        if (profile.phone() != null)
            sections.add(RecordSection.of("phone", Text.plain(PhoneNumbers.readable(visit, profile.phone()))));
        sections.add(account(visit.visitor().account().telegramId()));
        if (profile.agreed() != null) sections.add(RecordSection.of("consent", at(profile.agreed())));
        sections.add(RecordSection.of("roles", roles(data)));
        sections.add(RecordSection.of("settings", settings(data, visit)));
        return new Kept(sections, fields(data, visit));
    }

    private static RecordSection account(long id) {
        return RecordSection.of("account", Text.plain("" + id));
    }

    /** What is gone with the person's key says so. */
    static Text nameOrGone(@Nullable String name) {
        return name == null ? Text.of("/person.kept.gone") : Text.plain(name);
    }

    private static Text at(Instant moment) {
        return Text.of("/person.kept.at", "at", moment);
    }

    private static List<List<Text>> roles(MyData.Result data) {
        ProfileOf.Result profile = data.profile();
        List<List<Text>> rows = new ArrayList<>();
        rows.add(row("office", Text.plain(profile.office())));
        rows.add(row("access", Text.of(data.isActive() ? "/person.kept.active" : "/person.kept.suspended")));
        if (!profile.roles().isEmpty()) rows.add(row("held", named(profile.roles())));
        if (!profile.asked().isEmpty()) rows.add(row("asked", named(profile.asked())));
        if (!profile.teams().isEmpty()) rows.add(row("teams", Text.plain(String.join(", ", profile.teams()))));
        return rows;
    }

    private static List<List<Text>> settings(MyData.Result data, Visit visit) {
        ProfileOf.Result profile = data.profile();
        ZoneId zone = profile.zone();
        Text clock = zone == null
                ? Text.of("/person.kept.zone.office")
                : Text.plain(TimeZoneCatalog.of(visit).label(zone));
        String language = Objects.requireNonNullElse(data.language(), "");
        return List.of(
                row("language", Text.of("/person.kept.language.value", "language", language)),
                row("zone", clock),
                row("seen", Text.of("/person.kept.seen.value", "visibility", profile.visibility())));
    }

    private static List<Text> row(String word, Text value) {
        return List.of(Text.of("/person.kept.word." + word), value);
    }

    static Text named(Set<Role> roles) {
        return Text.of("/person.kept.listed", "all", AskForRoleScreen.names(roles));
    }

    private static Map<String, @Nullable Object> fields(MyData.Result data, Visit visit) {
        ProfileOf.Result profile = data.profile();
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("name", profile.name());
        all.put("phone", profile.phone());
        all.put("telegramAccount", visit.visitor().account().telegramId());
        all.put("office", profile.office());
        all.put("access", data.isActive() ? "ACTIVE" : "SUSPENDED");
        all.put("teams", profile.teams());
        all.put("roles", sorted(profile.roles()));
        all.put("rolesAskedFor", sorted(profile.asked()));
        all.put("consentGivenAt", text(profile.agreed()));
        all.put("language", data.language());
        all.put("timeZone", text(profile.zone()));
        all.put("visibleTo", profile.visibility().name());
        return all;
    }

    private static List<String> sorted(Set<Role> roles) {
        return roles.stream().map(Enum::name).sorted().toList();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
