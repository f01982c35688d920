package dev.zapis.bench.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a product holds at a moment, in MiB and pieces; Linux tells it.
 *
 * @param rss the product's own memory, its database server's apart
 * @param heap what of it is in use on the Java heap
 * @param outside what of it is neither heap nor mapped files
 * @param database the embedded server's processes together, shared memory counted once
 * @param store the database on the disk
 */
public record Footprint(
        double rss, double heap, double outside, int threads, int files, double database, double store) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final double MIB = 1 << 20;

    /** Whether this machine can tell. */
    public static boolean isKnown() {
        return Files.exists(Path.of("/proc/self/smaps_rollup"));
    }

    public static Footprint of(ProductProcess product) throws IOException, InterruptedException {
        var process = Path.of("/proc", Long.toString(product.pid()));
        var status = Files.readString(process.resolve("status"));
        var metrics = HTTP.send(
                        HttpRequest.newBuilder(URI.create(product.management() + "/actuator/prometheus"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        var heap = sum(metrics, "jvm_memory_used_bytes\\{area=\"heap\".*") / MIB;
        var committed = sum(metrics, "jvm_memory_committed_bytes\\{area=\"heap\".*") / MIB;
        try (var files = Files.list(process.resolve("fd"))) {
            return new Footprint(
                    kib(status, "VmRSS"),
                    heap,
                    kib(status, "RssAnon") - committed,
                    (int) (kib(status, "Threads") * 1024),
                    (int) files.count(),
                    database(product.home()),
                    size(product.home()));
        }
    }

    private static double kib(String status, String name) {
        var found =
                Pattern.compile("^" + name + ":\\s+(\\d+)", Pattern.MULTILINE).matcher(status);
        return found.find() ? Long.parseLong(found.group(1)) / 1024.0 : 0;
    }

    private static double sum(String metrics, String line) {
        return Pattern.compile("^" + line + " (\\S+)$", Pattern.MULTILINE)
                .matcher(metrics)
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .sum();
    }

    private static double database(Path home) throws IOException {
        double all = 0;
        for (var process : servers(home)) {
            try {
                all += kib(Files.readString(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup")), "Pss");
            } catch (IOException gone) {
                // A connection that has just ended holds nothing.
                continue;
            }
        }
        return all;
    }

    private static List<ProcessHandle> servers(Path home) throws IOException {
        var all = new ArrayList<ProcessHandle>();
        try (var stores = Files.newDirectoryStream(home, "{playground,bot-*}")) {
            for (var store : stores) {
                var word = store.resolve("postgres/postmaster.pid");
                if (!Files.exists(word)) continue;
                ProcessHandle.of(Long.parseLong(
                                Files.readAllLines(word).getFirst().strip()))
                        .ifPresent(server -> {
                            all.add(server);
                            all.addAll(server.descendants().toList());
                        });
            }
        }
        return all;
    }

    private static double size(Path home) throws IOException {
        try (var stores = Files.newDirectoryStream(home, "{playground,bot-*}")) {
            double all = 0;
            for (var store : stores) {
                var base = store.resolve("postgres/base");
                if (Files.exists(base)) all += sizeOf(base);
            }
            return all / MIB;
        }
    }

    private static double sizeOf(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (UncheckedIOException removed) {
            return 0;
        }
    }
}
