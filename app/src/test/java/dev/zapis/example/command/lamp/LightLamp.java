package dev.zapis.example.command.lamp;

import dev.zapis.command.Command;
import dev.zapis.command.CommandContext;
import dev.zapis.command.Irreversible;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.command.office.Office;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonId;
import dev.zapis.example.events.lamp.LampEvent;
import dev.zapis.example.events.lamp.LampEvent.LampLit;
import dev.zapis.example.events.lamp.LampFeatures;
import dev.zapis.example.events.lamp.LampHorizon;
import dev.zapis.example.events.lamp.LampId;
import java.time.LocalDate;
import java.util.Map;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/** Lights a lamp for the person who asks. */
@Irreversible("PutOutLamp puts it out")
public record LightLamp(OfficeId office, LocalDate day) implements Command {

    static LampEvent decide(LightLamp command, Requester requester, Office office, CommandContext context) {
        PersonId person = requester.staff();
        office.mustBeOpen();
        office.mustOffer(LampFeatures.LAMP);
        checkDay(command.day(), office, office.dayOf(context.now()));
        LampId lamp = new LampId(context.command().makes("lamp"));
        return new LampLit(lamp, command.office(), person, command.day());
    }

    private static void checkDay(LocalDate day, Office office, LocalDate today) {
        if (day.isBefore(today)) throw new Refused(LampRefusal.DAY_PASSED);
        LocalDate last = today.plusDays(office.policy(new LampHorizon()));
        if (day.isAfter(last)) throw new Refused(LampRefusal.DAY_TOO_FAR, Map.of("last", last));
    }

    static class Handler {
        @CommandHandler
        void handle(
                LightLamp command, Requester requester, Office office, CommandContext context, EventAppender events) {
            events.append(decide(command, requester, office, context));
        }
    }
}
