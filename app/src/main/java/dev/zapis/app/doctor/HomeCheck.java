package dev.zapis.app.doctor;

import dev.zapis.app.config.Settings;
import dev.zapis.app.start.HomeLock;
import dev.zapis.app.start.Instance;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The data directory: who uses it, and whether there is room. */
final class HomeCheck implements Check {

    private static final long NEEDED = 512L << 20;

    @Override
    public List<Finding> look(Settings settings) {
        var home = settings.home();
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.well("doctor.home", Map.of("directory", settings.directory())));
        if (HomeLock.isTaken(home)) {
            Object url = Instance.read(home).map(Instance::url).orElse("…");
            findings.add(Finding.well("doctor.running", Map.of("url", url)));
        }
        try {
            long free = Files.getFileStore(home).getUsableSpace();
            Map<String, Object> facts = Map.of("free", free >> 20, "needed", NEEDED >> 20);
            findings.add(free >= NEEDED ? Finding.well("doctor.space", facts) : Finding.ill("doctor.space.low", facts));
        } catch (IOException unknown) {
            findings.add(Finding.ill("doctor.space.unknown", Map.of("directory", home)));
        }
        return findings;
    }
}
