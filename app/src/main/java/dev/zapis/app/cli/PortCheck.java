package dev.zapis.app.cli;

import dev.zapis.app.boot.InstanceLock;
import dev.zapis.app.boot.PortAvailability;
import dev.zapis.app.config.Settings;
import java.util.List;
import java.util.Map;

/** The port that people will reach us on; a running Zapis of the same home holds it rightly. */
final class PortCheck implements Check {

    @Override
    public List<CheckResult> look(Settings settings) {
        Map<String, Object> facts =
                Map.of("port", settings.web().port(), "bind", settings.web().bind());
        if (InstanceLock.isTaken(settings.home())) return List.of();
        PortAvailability.check(settings.web());
        return List.of(CheckResult.well("doctor.port", facts));
    }
}
