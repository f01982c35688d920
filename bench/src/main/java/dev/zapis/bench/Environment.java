package dev.zapis.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where and with which settings the figures were measured. */
final class Environment {

    private static final List<String> SETTINGS = List.of(
            "server_version",
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "wal_sync_method",
            "shared_buffers",
            "max_wal_size");

    private Environment() {}

    static Map<String, String> of(Run run) throws Exception {
        var found = new LinkedHashMap<String, String>();
        var system = ManagementFactory.getOperatingSystemMXBean();
        found.put("processors", Integer.toString(system.getAvailableProcessors()));
        found.put("load average before", "%.2f".formatted(system.getSystemLoadAverage()));
        found.put("system", system.getName() + " " + system.getVersion() + " " + system.getArch());
        found.put("java", Runtime.version().toString());
        found.put("heap limit", (Runtime.getRuntime().maxMemory() >> 20) + " MiB");
        found.put("commit", System.getProperty("zapis.bench.commit", "unknown"));
        var directory = run.server().directory();
        found.put(
                "disk",
                directory == null ? "another's" : Files.getFileStore(directory).type());
        found.put("fsyncs", directory == null ? "another's disk" : Disk.fsync(directory));
        for (var setting : SETTINGS) {
            found.put(setting, Server.ask(run.server().maintenance(), "show " + setting));
        }
        found.put(
                "repeats",
                run.options().repeats() + " of " + run.options().slice().toMillis() + " ms");
        found.put("seed", Long.toString(run.options().seed()));
        return found;
    }
}
