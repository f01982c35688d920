package dev.zapis.command.person;

import dev.zapis.command.Command;
import dev.zapis.command.Irreversible;
import dev.zapis.command.Requester;
import dev.zapis.events.person.AccountKey;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.events.person.PersonEvent.AdminConfigured;
import dev.zapis.events.person.PersonEvent.AdminUnconfigured;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/** Makes the log agree with the configuration about who is an admin; records only what differs. */
@Irreversible(Irreversible.BY_HOUSE)
public record ConfigureAdmins(Set<AccountKey> accounts) implements Command {

    public ConfigureAdmins {
        accounts = Set.copyOf(accounts);
    }

    static List<PersonEvent> decide(ConfigureAdmins command, Requester requester, ConfiguredAdmins admins) {
        requester.mustBeHouse();
        Stream<PersonEvent> come = command.accounts().stream()
                .filter(account -> !admins.accounts().contains(account))
                .map(AdminConfigured::new);
        Stream<PersonEvent> go = admins.accounts().stream()
                .filter(account -> !command.accounts().contains(account))
                .map(AdminUnconfigured::new);
        return Stream.concat(come, go).toList();
    }

    static class Handler {
        @CommandHandler
        void handle(ConfigureAdmins command, Requester requester, ConfiguredAdmins admins, EventAppender events) {
            events.append(decide(command, requester, admins));
        }
    }
}
