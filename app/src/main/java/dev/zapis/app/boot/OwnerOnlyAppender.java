package dev.zapis.app.boot;

import ch.qos.logback.core.rolling.RollingFileAppender;
import dev.zapis.app.config.PrivateFiles;
import java.io.IOException;
import java.nio.file.Path;

/** A log file that nobody but its owner may read. */
public final class OwnerOnlyAppender<E> extends RollingFileAppender<E> {

    @Override
    public void openFile(String name) throws IOException {
        PrivateFiles.touch(Path.of(name));
        super.openFile(name);
    }
}
