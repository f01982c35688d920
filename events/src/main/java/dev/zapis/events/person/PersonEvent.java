package dev.zapis.events.person;

import dev.zapis.events.Personal;
import dev.zapis.events.Tags;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.reminder.Matter;
import java.time.LocalTime;
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
    record RemindersChosen(@EventTag(key = Tags.PERSON) PersonId person, Matter matter, boolean wanted)
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
}
