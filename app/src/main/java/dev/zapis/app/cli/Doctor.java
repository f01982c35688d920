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
    private final ConsoleMessages words;
    private final PrintStream out;

    public Doctor(ConsoleMessages words, PrintStream out) {
        this.words = words;
        this.checks = List.of(
                new VersionsCheck(),
                new MachineCheck(),
                new HomeCheck(),
                new PortCheck(),
                new DatabaseCheck(new StoreCheck(words)),
                new TelegramCheck());
        this.out = out;
    }

    /** 0 where a start will work, else 1. */
    public int examine(Map<String, String> environment) {
        try {
            var settings = Settings.from(environment);
            boolean well = true;
            for (Check check : checks) well &= tell(look(check, settings));
            out.println(words.say(well ? "doctor.well" : "doctor.ill"));
            return well ? 0 : 1;
        } catch (StartupException wrong) {
            out.println("✗ " + wrong.line(words));
            out.println(words.say("doctor.ill"));
            return 1;
        }
    }

    private List<CheckResult> look(Check check, Settings settings) {
        try {
            return check.look(settings);
        } catch (StartupException wrong) {
            return List.of(CheckResult.ill("doctor.line", Map.of("line", wrong.line(words))));
        }
    }

    private boolean tell(List<CheckResult> findings) {
        for (CheckResult finding : findings) {
            out.println((finding.well() ? "✓ " : "✗ ") + words.say(finding.key(), finding.facts()));
        }
        return findings.stream().allMatch(CheckResult::well);
    }
}
