package dev.zapis.app.bootstrap;

import dev.zapis.app.config.Settings;
import dev.zapis.app.session.CommandSender;
import dev.zapis.command.office.ConfigureModules;
import dev.zapis.command.office.OpenOffice;
import dev.zapis.events.Ids;
import dev.zapis.events.office.OfficeId;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Makes the log agree with the configuration at each start: an office, who is an admin, what is off. */
public final class Bootstrap {

    /** The office that every store begins with. */
    public static final OfficeId OFFICE = new OfficeId(Ids.derived("office", "first"));

    private final SystemCommands commands;
    private final Settings settings;
    private final AdminSync admins;

    public Bootstrap(CommandSender commands, Settings settings, AdminSync admins) {
        this.commands = new SystemCommands(commands);
        this.settings = settings;
        this.admins = admins;
    }

    /** @return position of the last event that this start recorded; 0 where the log agreed already */
    public Mono<Long> run() {
        SampleData sample = SampleData.in(settings.office().language());
        String name = settings.playground() ? sample.sampleOffice() : sample.office();
        var open = new OpenOffice(OFFICE, name, settings.office().zone());
        return commands.give(open, SystemCommands.once("office"))
                .flatMap(opened -> admins.configure().map(configured -> Math.max(opened, configured)))
                .flatMap(configured -> commands.give(
                                new ConfigureModules(settings.office().featuresOff()),
                                SystemCommands.once("modules", UUID.randomUUID().toString()))
                        .map(switched -> Math.max(configured, switched)));
    }
}
