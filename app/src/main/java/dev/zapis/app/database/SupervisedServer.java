package dev.zapis.app.database;

import dev.zapis.app.config.DatabaseAddress;
import java.io.IOException;
import java.time.Duration;

/** The embedded server as its supervisor sees it. */
record SupervisedServer(Postmaster postmaster, Control control, DatabaseAddress address) implements Supervisor.Server {

    @Override
    public boolean isAlive() throws IOException {
        return postmaster.process().isPresent();
    }

    @Override
    public boolean answers(Duration limit) {
        return Login.isAnswered(address, limit);
    }

    @Override
    public void kill() throws IOException {
        postmaster.kill();
    }

    @Override
    public boolean start() throws IOException, InterruptedException {
        postmaster.dropForeignLock();
        return control.startAgain();
    }
}
