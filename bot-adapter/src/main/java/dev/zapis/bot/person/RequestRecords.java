package dev.zapis.bot.person;

import dev.zapis.bot.dialog.CurrentUser;
import dev.zapis.bot.dialog.PersonalRecords;
import dev.zapis.bot.dialog.RecordSection;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.person.registration.PhoneNumbers;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.person.OwnRequests;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What somebody has asked the admins for, and what they were answered; by whom is another person's affair. */
final class RequestRecords implements PersonalRecords {

    private static final String KIND = "requests";
    private static final String WAITING = "WAITING";

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.expiring(KIND));
    }

    @Override
    public Mono<Kept> of(Visit visit) {
        CurrentUser visitor = visit.visitor();
        PersonId person = visitor.person() == null ? visitor.standing().request() : visitor.person();
        return person == null
                ? Mono.just(Kept.NOTHING)
                : visit.ask(new OwnRequests(person)).map(asked -> kept(visit, asked));
    }

    private static Kept kept(Visit visit, OwnRequests.Result asked) {
        List<RecordSection> sections = new ArrayList<>();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        OwnRequests.Registration registration = asked.registration();
        if (registration != null) {
            sections.add(
                    RecordSection.of(KIND, rows(visit, registration)).captioned(Text.of("/person.kept.registration")));
            fields.put("registration", fields(registration));
        }
        if (!asked.roles().isEmpty()) {
            List<List<Text>> roles = asked.roles().stream()
                    .map(each -> List.of(ProfileRecords.named(Set.of(each.role())), outcome(each.outcome())))
                    .toList();
            sections.add(RecordSection.of(KIND, roles).captioned(Text.of("/person.kept.role-requests")));
        }
        fields.put(
                "roleRequests",
                asked.roles().stream().map(RequestRecords::fields).toList());
        return new Kept(sections, fields);
    }

    private static List<List<Text>> rows(Visit visit, OwnRequests.Registration asked) {
        List<List<Text>> rows = new ArrayList<>();
        rows.add(row("name", ProfileRecords.nameOrGone(asked.name())));
        if (asked.phone() != null) rows.add(row("phone", Text.plain(PhoneNumbers.readable(visit, asked.phone()))));
        if (asked.office() != null) rows.add(row("office", Text.plain(asked.office())));
        rows.add(row("answer", outcome(asked.outcome())));
        if (asked.reason() != null) rows.add(row("reason", Text.plain(asked.reason())));
        return rows;
    }

    private static List<Text> row(String word, Text value) {
        return List.of(Text.of("/person.kept.word." + word), value);
    }

    private static Text outcome(@Nullable String code) {
        return Text.of("/person.kept.outcome", "outcome", Objects.requireNonNullElse(code, WAITING));
    }

    private static Map<String, @Nullable Object> fields(OwnRequests.Registration asked) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("name", asked.name());
        all.put("phone", asked.phone());
        all.put("office", asked.office());
        all.put("outcome", Objects.requireNonNullElse(asked.outcome(), WAITING));
        all.put("role", asked.role() == null ? null : asked.role().name());
        all.put("reason", asked.reason());
        return all;
    }

    private static Map<String, Object> fields(OwnRequests.RoleRequest asked) {
        return Map.of("role", asked.role().name(), "outcome", Objects.requireNonNullElse(asked.outcome(), WAITING));
    }
}
