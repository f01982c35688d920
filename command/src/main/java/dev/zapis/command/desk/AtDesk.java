package dev.zapis.command.desk;

import dev.zapis.command.Asked;
import dev.zapis.command.office.InOffice;
import dev.zapis.events.desk.DeskId;

/** A command about one desk. */
interface AtDesk extends InOffice {

    DeskId desk();

    static DeskId of(Asked asked) {
        if (asked.command() instanceof AtDesk command) return command.desk();
        throw new IllegalStateException("the command names no desk: " + asked.command());
    }
}
