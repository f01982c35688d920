package dev.zapis.app.cli;

import dev.zapis.app.config.Settings;
import io.netty.util.Version;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import reactor.netty.ReactorNetty;

/** What Zapis is and what it listens with: the first question when a hole in one of them is in the news. */
final class VersionsCheck implements Check {

    private static final String UNKNOWN = "?";

    @Override
    public List<CheckResult> look(Settings settings) {
        return List.of(
                CheckResult.well("doctor.zapis", Map.of("version", ours())),
                CheckResult.well("doctor.web", Map.of("netty", netty(), "reactor", reactorNetty())));
    }

    private static String ours() {
        try (InputStream file = VersionsCheck.class.getResourceAsStream("/META-INF/build-info.properties")) {
            if (file == null) return UNKNOWN;
            var build = new Properties();
            build.load(file);
            return build.getProperty("build.version", UNKNOWN);
        } catch (IOException unreadable) {
            return UNKNOWN;
        }
    }

    private static String netty() {
        var codec = Version.identify().get("netty-codec-http");
        return codec == null ? UNKNOWN : codec.artifactVersion();
    }

    private static String reactorNetty() {
        return Objects.requireNonNullElse(ReactorNetty.class.getPackage().getImplementationVersion(), UNKNOWN);
    }
}
