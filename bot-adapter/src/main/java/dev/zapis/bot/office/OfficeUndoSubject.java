package dev.zapis.bot.office;

import dev.zapis.bot.dialog.BotParts;
import dev.zapis.bot.dialog.PolicyTexts;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.UndoSubject;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.office.policy.ReminderOffsetTexts;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.office.UndoOfficeChange;
import dev.zapis.command.office.UndoReminder;
import dev.zapis.command.office.UndoTeamChange;
import dev.zapis.command.office.UndoText;
import dev.zapis.command.office.UndoTimeZone;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.Feature;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.TeamId;
import dev.zapis.query.office.NameOfArea;
import dev.zapis.query.office.NameOfTeam;
import dev.zapis.query.office.OpenOffices;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import reactor.core.publisher.Mono;

/** Which zone, team, rule, day or section; else which office. */
final class OfficeUndoSubject implements UndoSubject {

    @Override
    public Mono<Text> of(UndoCommand undo, Visit visit) {
        return switch (undo) {
            case UndoOfficeChange change ->
                of(change, visit)
                        .onErrorComplete(failure ->
                                failure instanceof DateTimeException || failure instanceof IllegalArgumentException);
            case UndoReminder reminder -> Mono.fromSupplier(() -> ReminderOffsetTexts.told(reminder.offset()));
            case UndoTeamChange change -> team(change.team(), visit);
            case UndoText text -> Mono.fromSupplier(() -> Text.plain(text.key()));
            case UndoTimeZone zone -> office(zone.office(), visit);
            default -> Mono.empty();
        };
    }

    private static Mono<Text> of(UndoOfficeChange change, Visit visit) {
        String which = change.which();
        return switch (change.about()) {
            case OFFICE -> office(change.office(), visit);
            case AREA ->
                visit.ask(new NameOfArea(new AreaId(which)))
                        .flatMap(found -> Mono.justOrEmpty(found.name()))
                        .map(Text::plain);
            case TEAM -> team(new TeamId(which), visit);
            case POLICY -> policy(which, visit.parts());
            case DAY -> Mono.fromSupplier(() -> Text.of("/undo.subject.day", "day", LocalDate.parse(which)));
            case WEEKDAY -> Mono.fromSupplier(() -> Text.of("/undo.subject.weekday", "day", DayOfWeek.valueOf(which)));
            case YEAR -> Mono.fromSupplier(() -> Text.plain(which));
            case SECTION ->
                Mono.just(new Feature(which))
                        .filter(visit.parts().features()::contains)
                        .map(visit.parts()::name);
        };
    }

    private static Mono<Text> policy(String key, BotParts parts) {
        return Mono.justOrEmpty(parts.policies().stream()
                .filter(policy -> policy.key().equals(key))
                .findFirst()
                .map(policy -> new PolicyTexts<>(policy).set()));
    }

    /** As it was called last, if it is disbanded. */
    private static Mono<Text> team(TeamId wanted, Visit visit) {
        return visit.ask(new NameOfTeam(wanted))
                .flatMap(found -> Mono.justOrEmpty(found.name()))
                .map(Text::plain);
    }

    private static Mono<Text> office(OfficeId wanted, Visit visit) {
        return visit.ask(new OpenOffices())
                .flatMap(open -> Mono.justOrEmpty(open.offices().stream()
                        .filter(office -> office.id().equals(wanted))
                        .findFirst()
                        .map(office -> Text.plain(office.name()))));
    }
}
