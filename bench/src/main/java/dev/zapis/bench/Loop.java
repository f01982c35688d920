package dev.zapis.bench;

import dev.zapis.eventstore.postgres.DatabaseAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Plain JDBC clients, each on a thread and a connection of its own. */
final class Loop {

    private Loop() {}

    /** One client's work, again and again. */
    @FunctionalInterface
    interface Step {
        /** Answers how many rows it wrote. */
        long run() throws SQLException;
    }

    /** Makes a client's work on its connection. */
    @FunctionalInterface
    interface Client {
        Step on(Connection connection) throws SQLException;
    }

    /** Rows per second of all clients together. */
    static double rate(DatabaseAddress address, int clients, Duration time, Client client) throws Exception {
        var connections = new ArrayList<Connection>();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var steps = new ArrayList<Step>();
            for (int i = 0; i < clients; i++) {
                connections.add(Server.connect(address));
                steps.add(client.on(connections.get(i)));
            }
            var began = System.nanoTime();
            var jobs = steps.stream()
                    .map(step -> (Callable<Long>) () -> until(began + time.toNanos(), step))
                    .toList();
            long rows = 0;
            for (var done : threads.invokeAll(jobs)) {
                rows += done.get();
            }
            return rows * 1e9 / (System.nanoTime() - began);
        } finally {
            for (var connection : connections) {
                connection.close();
            }
        }
    }

    private static long until(long end, Step step) throws SQLException {
        long rows = 0;
        while (System.nanoTime() < end) {
            rows += step.run();
        }
        return rows;
    }
}
