package dev.zapis.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server whose Zapis was killed: it still holds the data directory, or only its lock file does. */
final class OrphanServer {

    private static final Logger log = LoggerFactory.getLogger(OrphanServer.class);

    private final Postmaster postmaster;

    OrphanServer(Postmaster postmaster) {
        this.postmaster = postmaster;
    }

    /** Leaves the directory free for a new server; the caller holds the home's lock, so no living Zapis uses it. */
    void stop(PgCtl control) throws IOException, InterruptedException {
        if (!Files.exists(postmaster.lockFile())) return;
        if (postmaster.process().isPresent()) {
            log.info("A database server outlived its Zapis and is stopped first");
            control.stop();
            postmaster.kill();
        } else {
            log.info("A lock file of a server that is gone is removed");
            Files.deleteIfExists(postmaster.lockFile());
        }
    }
}
