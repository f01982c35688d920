package dev.zapis.app.cli;

import dev.zapis.app.config.Settings;
import java.util.List;
import java.util.Map;

/** The Java that runs us. */
final class MachineCheck implements Check {

    private static final int NEEDED = 25;

    @Override
    public List<CheckResult> look(Settings settings) {
        Map<String, Object> facts = Map.of("version", Runtime.version(), "home", System.getProperty("java.home"));
        boolean well = Runtime.version().feature() >= NEEDED;
        return List.of(well ? CheckResult.well("doctor.java", facts) : CheckResult.ill("doctor.java.old", facts));
    }
}
