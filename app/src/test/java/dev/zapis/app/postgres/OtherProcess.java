package dev.zapis.app.postgres;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A Zapis of its own process that holds a database until it is killed. */
final class OtherProcess {

    private OtherProcess() {}

    public static void main(String... homeAndStore) throws Exception {
        var server = EmbeddedServer.start(Path.of(homeAndStore[0]), Path.of(homeAndStore[1]));
        System.out.println("started " + server.address().port());
        new CountDownLatch(1).await();
    }

    static Process start(Path home, Path store) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        home.toString(),
                        store.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("started ")) return process;
        }
        throw new IllegalStateException("The other process did not start");
    }
}
