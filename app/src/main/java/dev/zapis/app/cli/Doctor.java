package dev.zapis.app.cli;

import dev.zapis.app.config.ConsoleMessages;
import dev.zapis.app.config.Settings;
import dev.zapis.app.config.StartupException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** Looks at everything that a start needs, one line each, and says what to do. */
public final class Doctor {

    private final List<Check> checks;
    private final ConsoleMessages messages;
    private final PrintStream out;

    public Doctor(ConsoleMessages messages, PrintStream out) {
        this.messages = messages;
        this.checks = List.of(
                new VersionsCheck(),
                new MachineCheck(),
                new HomeCheck(),
                new PortCheck(),
                new DatabaseCheck(new StoreCheck(messages)),
                new TelegramCheck());
        this.out = out;
    }

    /** 0 where a start will work, else 1. */
    public int examine(Map<String, String> environment) {
        try {
            var settings = Settings.from(environment);
            boolean well = true;
            for (Check check : checks) well &= tell(look(check, settings));
            out.println(messages.say(well ? "doctor.well" : "doctor.ill"));
            return well ? 0 : 1;
        } catch (StartupException wrong) {
            out.println("✗ " + wrong.line(messages));
            out.println(messages.say("doctor.ill"));
            return 1;
        }
    }

    private List<CheckResult> look(Check check, Settings settings) {
        try {
            return check.look(settings);
        } catch (StartupException wrong) {
            return List.of(CheckResult.ill("doctor.line", Map.of("line", wrong.line(messages))));
        }
    }

    private boolean tell(List<CheckResult> results) {
        for (CheckResult result : results) {
            out.println((result.well() ? "✓ " : "✗ ") + messages.say(result.key(), result.facts()));
        }
        return results.stream().allMatch(CheckResult::well);
    }
}
