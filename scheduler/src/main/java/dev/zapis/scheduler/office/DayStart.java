package dev.zapis.scheduler.office;

import dev.zapis.command.Command;
import dev.zapis.command.office.BeginDay;
import dev.zapis.events.office.OfficeId;
import dev.zapis.scheduler.Due;
import dev.zapis.scheduler.DueKind;

/** An office's day is to begin. */
public final class DayStart implements DueKind {

    static final String NAME = "office.day";
    static final String OFFICE = "office";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Command command(Due due) {
        return new BeginDay(new OfficeId(due.the(OFFICE)));
    }
}
