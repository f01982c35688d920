package dev.zapis.app.postgres;

import dev.zapis.app.config.DatabaseCredentials;
import java.io.IOException;
import java.time.Duration;

/** The embedded server as its supervisor sees it. */
record SupervisedServer(Postmaster postmaster, PgCtl control, DatabaseCredentials address)
        implements ServerSupervisor.Server {

    @Override
    public boolean isAlive() throws IOException {
        return postmaster.process().isPresent();
    }

    @Override
    public boolean answers(Duration limit) {
        return LoginConnection.isAnswered(address, limit);
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
