package dev.zapis.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/** What an append costs beside time, on this machine's processors, in its memory and on its disk. */
record Costs(double server, double program, double wal, double bytes) {

    static List<Figure> of(Run run, Store store, int clients) throws Exception {
        Server.execute(store.address(), "checkpoint");
        var head = store.head();
        var before = now(run, store);
        var done = AppendWorkload.load(store, clients, run.options().slice(), Samples::booking)
                .done();
        var after = now(run, store);
        return List.of(
                Figure.plain("W2", "events per commit", store.perCommit(head), ""),
                Figure.plain(
                        "W2",
                        "WAL bytes per event",
                        (after.wal - before.wal) / done,
                        "right after a checkpoint: with whole pages"),
                Figure.plain("W2", "server's CPU ms per 1,000 events", 1e6 * (after.server - before.server) / done, ""),
                Figure.plain(
                        "W2",
                        "program's CPU ms per 1,000 events",
                        1e6 * (after.program - before.program) / done,
                        "with the bench's own clients"),
                Figure.plain(
                        "W2",
                        "bytes allocated per append",
                        (after.bytes - before.bytes) / done,
                        "of the whole program"));
    }

    private static Costs now(Run run, Store store) throws Exception {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return new Costs(
                Cpu.ofServer(run.server()), Cpu.ofProgram(), store.wal(), threads.getTotalThreadAllocatedBytes());
    }
}
