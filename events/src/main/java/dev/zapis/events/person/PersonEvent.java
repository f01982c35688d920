package dev.zapis.events.person;

import dev.zapis.events.Personal;
import dev.zapis.events.Tags;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.TeamId;
import dev.zapis.events.reminder.ReminderTopic;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** What happens to people and to the Telegram accounts that they use. */
public sealed interface PersonEvent {

    /**
     * A name joins the staff list of an office.
     *
     * @param name none once the person is forgotten
     * @param nameKey keyed hash of the name
     */
    @Event(namespace = "zapis.person", name = "PersonRegistered", version = "1")
    record PersonRegistered(
            @EventTag(key = Tags.PERSON) PersonId person,
            OfficeId office,
            @Personal @Nullable String name,
            @EventTag(key = Tags.NAME) String nameKey)
            implements PersonEvent {}

    /**
     * A Telegram account acts for the person from now on: one account, one person.
     *
     * @param telegramId the account's id in Telegram; none once the person is forgotten
     */
    @Event(namespace = "zapis.person", name = "AccountBound", version = "1")
    record AccountBound(
            @EventTag(key = Tags.PERSON) PersonId person,
            @EventTag(key = Tags.ACCOUNT) AccountKey account,
            @Personal @Nullable String telegramId)
            implements PersonEvent {}

    @Event(namespace = "zapis.person", name = "RoleGiven", version = "1")
    record RoleGiven(@EventTag(key = Tags.PERSON) PersonId person, Role role) implements PersonEvent {}

    /** @param language ISO 639 code */
    @Event(namespace = "zapis.person", name = "LanguageChosen", version = "1")
    record LanguageChosen(@EventTag(key = Tags.PERSON) PersonId person, String language) implements PersonEvent {}

    /** Whether the person wants to be reminded of such things. */
    @Event(namespace = "zapis.person", name = "RemindersChosen", version = "1")
    record RemindersChosen(@EventTag(key = Tags.PERSON) PersonId person, ReminderTopic matter, boolean wanted)
            implements PersonEvent {}

    /**
     * When this person is to be left alone, whatever the office says.
     *
     * @param from local time of the office; equal to {@code until}: never
     * @param until local time, on the next day where it is not after {@code from}
     */
    @Event(namespace = "zapis.person", name = "QuietHoursChosen", version = "1")
    record QuietHoursChosen(@EventTag(key = Tags.PERSON) PersonId person, LocalTime from, LocalTime until)
            implements PersonEvent {}

    /** The configuration names this account as an admin's. */
    @Event(namespace = "zapis.person", name = "AdminConfigured", version = "1")
    record AdminConfigured(@EventTag(key = Tags.ACCOUNT) AccountKey account) implements PersonEvent {}

    /** The configuration no longer names this account as an admin's. */
    @Event(namespace = "zapis.person", name = "AdminUnconfigured", version = "1")
    record AdminUnconfigured(@EventTag(key = Tags.ACCOUNT) AccountKey account) implements PersonEvent {}

    /**
     * The account's owner agrees that personal data are kept.
     *
     * @param wording version of the words that were agreed to
     * @param at by the product's clock
     */
    @Event(namespace = "zapis.person", name = "ConsentGiven", version = "1")
    record ConsentGiven(@EventTag(key = Tags.ACCOUNT) AccountKey account, int wording, Instant at)
            implements PersonEvent {}

    @Event(namespace = "zapis.person", name = "ConsentWithdrawn", version = "1")
    record ConsentWithdrawn(@EventTag(key = Tags.ACCOUNT) AccountKey account) implements PersonEvent {}

    /**
     * Somebody who is not on the staff list asks to be let in.
     *
     * @param person who that will be once an admin agrees; nobody yet
     * @param nameKey keyed hash of the name
     * @param phone none where it was not asked for
     * @param telegramId the account's id in Telegram
     */
    @Event(namespace = "zapis.person", name = "RegistrationAsked", version = "1")
    record RegistrationAsked(
            @EventTag(key = Tags.PERSON) PersonId person,
            OfficeId office,
            @EventTag(key = Tags.ACCOUNT) AccountKey account,
            @Personal @Nullable String name,
            String nameKey,
            @Personal @Nullable String phone,
            @Personal @Nullable String telegramId)
            implements PersonEvent {}

    /** An admin agreed: what makes the person one of the office follows in the same append. */
    @Event(namespace = "zapis.person", name = "RegistrationApproved", version = "1")
    record RegistrationApproved(
            @EventTag(key = Tags.PERSON) PersonId person,
            OfficeId office,
            @EventTag(key = Tags.ACCOUNT) AccountKey account,
            Role role)
            implements PersonEvent {}

    /** @param reason why, in the words of whoever refused; none where none was given */
    @Event(namespace = "zapis.person", name = "RegistrationRefused", version = "1")
    record RegistrationRefused(
            @EventTag(key = Tags.PERSON) PersonId person,
            OfficeId office,
            @EventTag(key = Tags.ACCOUNT) AccountKey account,
            @Personal @Nullable String reason)
            implements PersonEvent {}

    /**
     * The account no longer acts for the person: it is a stranger's again, and the name can be chosen anew.
     *
     * @param reason why, in the words of whoever did it; none where it was the person
     */
    @Event(namespace = "zapis.person", name = "AccountReleased", version = "1")
    record AccountReleased(
            @EventTag(key = Tags.PERSON) PersonId person,
            @EventTag(key = Tags.ACCOUNT) AccountKey account,
            @Personal @Nullable String reason)
            implements PersonEvent {}

    /**
     * The person goes by another name.
     *
     * @param nameKey keyed hash of the name, which is taken from now on
     * @param formerKey keyed hash of the name before, which is free again; the same where only the spelling changed
     */
    @Event(namespace = "zapis.person", name = "PersonRenamed", version = "1")
    record PersonRenamed(
            @EventTag(key = Tags.PERSON) PersonId person,
            OfficeId office,
            @Personal @Nullable String name,
            @EventTag(key = Tags.NAME) String nameKey,
            @EventTag(key = Tags.NAME) String formerKey)
            implements PersonEvent {}

    /** The person may do nothing for now. */
    @Event(namespace = "zapis.person", name = "PersonDeactivated", version = "1")
    record PersonDeactivated(
            @EventTag(key = Tags.PERSON) PersonId person,
            OfficeId office,
            @Personal @Nullable String reason) implements PersonEvent {}

    @Event(namespace = "zapis.person", name = "PersonReactivated", version = "1")
    record PersonReactivated(@EventTag(key = Tags.PERSON) PersonId person, OfficeId office) implements PersonEvent {}

    /**
     * The name leaves the staff list; what the person had booked stays in the history.
     *
     * @param nameKey keyed hash of the name, which is free again
     */
    @Event(namespace = "zapis.person", name = "PersonRemoved", version = "1")
    record PersonRemoved(
            @EventTag(key = Tags.PERSON) PersonId person,
            OfficeId office,
            @EventTag(key = Tags.NAME) String nameKey,
            @Personal @Nullable String reason)
            implements PersonEvent {}

    /**
     * That the name left the staff list is taken back. The account follows by an event of its own, the bookings each by theirs.
     *
     * @param nameKey keyed hash of the name, which is taken again
     * @param isActive whether the person may do what they could; else access is suspended, as it was before
     */
    @Event(namespace = "zapis.person", name = "PersonReinstated", version = "1")
    record PersonReinstated(
            @EventTag(key = Tags.PERSON) PersonId person,
            OfficeId office,
            @EventTag(key = Tags.NAME) String nameKey,
            boolean isActive)
            implements PersonEvent {}

    /**
     * The person is forgotten: the data key is destroyed, and nothing names them any more. Bookings and totals stay.
     *
     * @param nameKey keyed hash of the name, which is free again
     */
    @Event(namespace = "zapis.person", name = "PersonForgotten", version = "1")
    record PersonForgotten(
            @EventTag(key = Tags.PERSON) PersonId person,
            OfficeId office,
            @EventTag(key = Tags.NAME) String nameKey) implements PersonEvent {}

    /** The person asks for a role; an admin gives it or not. */
    @Event(namespace = "zapis.person", name = "RoleAsked", version = "1")
    record RoleAsked(@EventTag(key = Tags.PERSON) PersonId person, Role role) implements PersonEvent {}

    @Event(namespace = "zapis.person", name = "RoleRefused", version = "1")
    record RoleRefused(
            @EventTag(key = Tags.PERSON) PersonId person,
            Role role,
            @Personal @Nullable String reason) implements PersonEvent {}

    @Event(namespace = "zapis.person", name = "RoleTaken", version = "1")
    record RoleTaken(
            @EventTag(key = Tags.PERSON) PersonId person,
            Role role,
            @Personal @Nullable String reason) implements PersonEvent {}

    /** @param phone +7 and ten digits; none: no number from now on */
    @Event(namespace = "zapis.person", name = "PhoneGiven", version = "1")
    record PhoneGiven(
            @EventTag(key = Tags.PERSON) PersonId person,
            @Personal @Nullable String phone) implements PersonEvent {}

    /** Who is shown where the person sits. */
    @Event(namespace = "zapis.person", name = "VisibilityChosen", version = "1")
    record VisibilityChosen(@EventTag(key = Tags.PERSON) PersonId person, Visibility visibility)
            implements PersonEvent {}

    /** @param zone in which the person reads times; none: the office's */
    @Event(namespace = "zapis.person", name = "TimeZoneChosen", version = "1")
    record TimeZoneChosen(
            @EventTag(key = Tags.PERSON) PersonId person,
            @Nullable ZoneId zone) implements PersonEvent {}

    @Event(namespace = "zapis.person", name = "TeamJoined", version = "1")
    record TeamJoined(@EventTag(key = Tags.PERSON) PersonId person, TeamId team) implements PersonEvent {}

    @Event(namespace = "zapis.person", name = "TeamLeft", version = "1")
    record TeamLeft(@EventTag(key = Tags.PERSON) PersonId person, TeamId team) implements PersonEvent {}
}
