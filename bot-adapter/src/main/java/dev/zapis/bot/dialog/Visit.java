package dev.zapis.bot.dialog;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.Command;
import dev.zapis.command.CommandId;
import dev.zapis.command.Creates;
import dev.zapis.command.Refused;
import dev.zapis.command.office.OfficeRefusal;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import dev.zapis.events.policy.PolicyValues;
import dev.zapis.query.Query;
import dev.zapis.query.Viewer;
import dev.zapis.query.office.OfficeRules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** One person's one update: what a screen may ask and an action may tell on that person's behalf. */
public interface Visit {

    CurrentUser visitor();

    /** The product's one time. */
    Instant now();

    /** Answers with what this visit told before taken into account. */
    <R> Mono<R> ask(Query<R> query);

    /**
     * Answers with the command's id. Fails with {@code Refused} when it must not happen and with {@code AlreadyHandled} when it
     * happened before.
     */
    Mono<CommandId> tell(Command command);

    /** Answers with the id of what was made; fails likewise. */
    default <I> Mono<I> tell(Creates<I> command) {
        Command any = command;
        return tell(any).map(command::created);
    }

    /** What this visit told last, if that is recorded, now or before: what is shown next may be drawn from it. */
    default Optional<CommandId> told() {
        return Optional.empty();
    }

    /** Position of what this visit has told last, recorded now or before; 0 where nothing was. */
    default long recorded() {
        return 0;
    }

    /** Whether what it told last was recorded before, as where a program was killed before it could answer. */
    default boolean isRepeated() {
        return false;
    }

    /** What is asked from then on waits a little for all that there is up to this position, whoever recorded it. */
    default Mono<Void> looksUpTo(long position) {
        return Mono.empty();
    }

    /** Whether what was answered may not show yet what this visit told, or looks up to. */
    default boolean isBehind() {
        return false;
    }

    /** Completes when answers show all that is missing while this visit is behind. */
    default Mono<Void> caughtUp() {
        return Mono.empty();
    }

    /** What whoever is at the screen has sent and not confirmed yet. */
    default UploadStore uploads() {
        throw new IllegalStateException("nothing can be put aside here");
    }

    /** What whoever is at the screen did and can take back. */
    default ActLog acts() {
        throw new IllegalStateException("no acts are kept here");
    }

    /** What the bot itself keeps of whoever is at the screen. */
    default AccountRecords records() {
        throw new IllegalStateException("nothing is kept here");
    }

    /** What slices bring to what is theirs together: help, home, suggestions, settings. */
    default BotParts parts() {
        throw new IllegalStateException("nothing is brought here");
    }

    /** The person at the screen; a newcomer is asked for a name first. */
    default PersonId person() {
        PersonId person = visitor().person();
        if (person == null) throw new Refused(AccessRefusal.UNKNOWN);
        return person;
    }

    /** Who looks at what others have booked. */
    default Viewer viewer() {
        return new Viewer(visitor().person(), visitor().has(Role.ADMIN));
    }

    /** For what only admins may see: the screen asks before it shows anything, whatever button led to it. */
    default void onlyForAdmins() {
        if (!visitor().has(Role.ADMIN)) throw new Refused(AccessRefusal.NOT_ADMIN);
    }

    /** The office that this is about. */
    default OfficeId office() {
        OfficeId office = visitor().office();
        if (office == null) throw new Refused(OfficeRefusal.UNKNOWN);
        return office;
    }

    /** What that office has decided for itself; a newcomer's is the one that is open to newcomers. The defaults where none is known. */
    default Mono<PolicyValues> policies() {
        OfficeId office = visitor().office();
        if (office == null) return Mono.just(PolicyValues.DEFAULTS);
        return ask(new OfficeRules(office)).map(OfficeRules.Result::policies).defaultIfEmpty(PolicyValues.DEFAULTS);
    }

    /** When a day begins in the office. */
    default Instant startOf(LocalDate day) {
        return day.atStartOfDay(visitor().zone()).toInstant();
    }

    /** Today in the office. */
    default LocalDate today() {
        return LocalDateTime.ofInstant(now(), visitor().zone()).toLocalDate();
    }
}
