package dev.zapis.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.UUID;

/** What a Zapis is called among those on its database: the same after each start, since one home lets one Zapis run. */
public final class InstanceName {

    private InstanceName() {}

    /** The caller holds the home's lock. */
    public static String of(Path home) {
        Path file = home.resolve("name");
        try {
            if (!Files.exists(file)) PrivateFiles.file(file, UUID.randomUUID() + "\n");
            // A copied home is another one: both may run.
            var place = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            return Files.readString(file).strip() + " " + place;
        } catch (IOException refused) {
            throw StartupException.wrong("ZAPIS_HOME", "home", Map.of("directory", home))
                    .after(refused);
        }
    }
}
