package dev.zapis.app.doctor;

import dev.zapis.app.config.Settings;
import dev.zapis.app.start.FreePort;
import dev.zapis.app.start.HomeLock;
import java.util.List;
import java.util.Map;

/** The port that people will reach us on; a running Zapis of the same home holds it rightly. */
final class PortCheck implements Check {

    @Override
    public List<Finding> look(Settings settings) {
        Map<String, Object> facts =
                Map.of("port", settings.web().port(), "bind", settings.web().bind());
        if (HomeLock.isTaken(settings.home())) return List.of();
        FreePort.check(settings.web());
        return List.of(Finding.well("doctor.port", facts));
    }
}
