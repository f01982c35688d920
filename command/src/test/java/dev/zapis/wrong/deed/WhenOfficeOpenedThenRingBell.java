package dev.zapis.wrong.deed;

import dev.zapis.command.Command;
import dev.zapis.command.Deeds;
import dev.zapis.command.Reaction;
import dev.zapis.events.Tags;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;

public final class WhenOfficeOpenedThenRingBell implements Reaction {

    /** Has no handler anywhere. */
    public record RingBell(String office) implements Command {}

    @Override
    public String name() {
        return "wrong.when-office-opened";
    }

    @Override
    public String thing() {
        return Tags.OFFICE;
    }

    @Override
    public Deeds deeds() {
        return Deeds.EMPTY.when(
                OfficeOpened.class,
                RingBell.class,
                opened -> new RingBell(opened.office().value()));
    }
}
