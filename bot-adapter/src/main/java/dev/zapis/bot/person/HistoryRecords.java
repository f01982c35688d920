package dev.zapis.bot.person;

import dev.zapis.bot.dialog.AccountRecords.Fact;
import dev.zapis.bot.dialog.AccountRecords.History;
import dev.zapis.bot.dialog.PersonalRecords;
import dev.zapis.bot.dialog.RecordSection;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.reason.ReasonView;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What has happened to somebody here, as it is recorded: also names and phones from before. */
final class HistoryRecords implements PersonalRecords {

    private static final String KIND = "history";
    private static final List<Text> COLUMNS = List.of(
            Text.of("/person.kept.when"),
            Text.of("/person.kept.happened"),
            Text.of("/person.kept.by"),
            Text.of("/person.kept.told"));

    private static final Set<String> FACTS = Set.of(
            "PersonRegistered",
            "AccountBound",
            "RoleGiven",
            "LanguageChosen",
            "RemindersChosen",
            "QuietHoursChosen",
            "AdminConfigured",
            "AdminUnconfigured",
            "ConsentGiven",
            "ConsentWithdrawn",
            "RegistrationAsked",
            "RegistrationApproved",
            "RegistrationRefused",
            "AccountReleased",
            "PersonRenamed",
            "PersonDeactivated",
            "PersonReactivated",
            "PersonRemoved",
            "PersonReinstated",
            "PersonForgotten",
            "RoleAsked",
            "RoleRefused",
            "RoleTaken",
            "PhoneGiven",
            "VisibilityChosen",
            "TimeZoneChosen",
            "TeamJoined",
            "TeamLeft");

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.kept(KIND));
    }

    @Override
    public Set<String> facts() {
        return FACTS;
    }

    @Override
    public Mono<Kept> of(Visit visit) {
        return visit.records().history().map(history -> kept(history, visit));
    }

    private static Kept kept(History history, Visit visit) {
        List<List<Text>> rows = history.newest().stream()
                .map(fact -> List.of(
                        Text.of("/person.kept.at", "at", fact.at()),
                        visit.parts().records().fact(fact.type()),
                        Text.of(fact.isOwn() ? "/person.kept.by-me" : "/person.kept.by-office"),
                        told(fact, visit)))
                .toList();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put(KIND, history.newest().stream().map(HistoryRecords::fields).toList());
        if (history.left() > 0) fields.put("olderHistory", history.left());
        return new Kept(
                rows.isEmpty()
                        ? List.of()
                        : List.of(RecordSection.table(KIND, COLUMNS, rows).leaving(history.left())),
                fields);
    }

    private static Text told(Fact fact, Visit visit) {
        return fact.isGone()
                ? Text.of("/person.kept.gone")
                : Text.of(
                        "/person.kept.values",
                        "all",
                        fact.told().entrySet().stream()
                                .map(each -> words(each.getKey(), each.getValue(), visit))
                                .toList());
    }

    /** What is recorded as a code is told in words. */
    private static Text words(String field, String value, Visit visit) {
        return switch (field) {
            case "reason" -> ReasonView.said(value);
            case "role" -> Text.of("/person.roles.name", "role", value);
            case "language" -> Text.of("/person.kept.language.value", "language", value);
            case "visibility" -> Text.of("/person.kept.seen.value", "visibility", value);
            case "zone" -> Text.plain(TimeZoneCatalog.of(visit).label(ZoneId.of(value)));
            default -> Text.plain(value);
        };
    }

    private static Map<String, Object> fields(Fact fact) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("type", fact.type());
        all.put("at", fact.at().toString());
        all.put("by", fact.isOwn() ? "OWNER" : "OFFICE");
        if (!fact.told().isEmpty()) all.put("told", fact.told());
        if (fact.isGone()) all.put("deleted", true);
        return all;
    }
}
