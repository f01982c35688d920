package dev.zapis.scheduler.retention;

import dev.zapis.command.Command;
import dev.zapis.command.person.EndRetention;
import dev.zapis.command.person.EndRetention.Retained;
import dev.zapis.events.person.PersonId;
import dev.zapis.scheduler.Due;
import dev.zapis.scheduler.DueKind;
import java.time.Instant;

/** Somebody's data are not to be kept any longer. */
public final class EndOfRetention implements DueKind {

    @Override
    public String name() {
        return RetentionTable.KIND;
    }

    @Override
    public Command command(Due due) {
        return new EndRetention(
                new PersonId(due.the(RetentionTable.PERSON)),
                Retained.valueOf(due.the(RetentionTable.REASON)),
                Instant.parse(due.the(RetentionTable.SINCE)));
    }
}
