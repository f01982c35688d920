package dev.zapis.app.cli;

import dev.zapis.app.boot.InstanceFile;
import dev.zapis.app.boot.InstanceLock;
import dev.zapis.app.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The data directory: who uses it, and whether there is room. */
final class HomeCheck implements Check {

    private static final long NEEDED = 512L << 20;

    @Override
    public List<CheckResult> look(Settings settings) {
        var home = settings.home();
        List<CheckResult> results = new ArrayList<>();
        results.add(CheckResult.well("doctor.home", Map.of("directory", settings.directory())));
        if (InstanceLock.isTaken(home)) {
            Object url = InstanceFile.read(home).map(InstanceFile::url).orElse("…");
            results.add(CheckResult.well("doctor.running", Map.of("url", url)));
        }
        try {
            long free = Files.getFileStore(home).getUsableSpace();
            Map<String, Object> facts = Map.of("free", free >> 20, "needed", NEEDED >> 20);
            results.add(
                    free >= NEEDED
                            ? CheckResult.well("doctor.space", facts)
                            : CheckResult.ill("doctor.space.low", facts));
        } catch (IOException unknown) {
            results.add(CheckResult.ill("doctor.space.unknown", Map.of("directory", home)));
        }
        return results;
    }
}
