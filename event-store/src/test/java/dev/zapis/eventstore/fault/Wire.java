package dev.zapis.eventstore.fault;

import dev.zapis.eventstore.postgres.DatabaseAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** The network between a program and its server, which behaves as badly as it is told: a TCP proxy. */
final class Wire implements AutoCloseable {

    private final DatabaseAddress server;
    private final ServerSocket entrance;
    private final Queue<Link> links = new ConcurrentLinkedQueue<>();
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean held;
    private volatile boolean losing;
    private volatile boolean refusing;
    private volatile @Nullable Trap trap;

    private Wire(DatabaseAddress server) throws IOException {
        this.server = server;
        this.entrance = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    static Wire to(DatabaseAddress server) throws IOException {
        return new Wire(server);
    }

    /** Of the near end. */
    DatabaseAddress address() {
        return new DatabaseAddress(
                "127.0.0.1",
                entrance.getLocalPort(),
                server.database(),
                server.user(),
                server.password(),
                server.sslMode(),
                server.schema());
    }

    /** Each byte, and each end of a connection, takes so much longer from now on, in both directions. */
    void delay(Duration longer) {
        delay = longer;
    }

    Duration delay() {
        return delay;
    }

    /** Bytes wait until {@link #heal}; new connections too. */
    void hold() {
        held = true;
    }

    boolean isHeld() {
        return held;
    }

    /** Half open: what is under way, and all that is sent on connections of now and until {@link #heal}, vanishes. */
    void lose() {
        losing = true;
        links.forEach(Link::lose);
    }

    boolean isLosing() {
        return losing;
    }

    /** New connections are ended at once, until {@link #heal}. */
    void refuse() {
        refusing = true;
    }

    boolean isRefusing() {
        return refusing;
    }

    /** All connections end with a reset. */
    void reset() {
        links.forEach(Link::reset);
    }

    /** New connections are good; those that were lost stay silent for ever, and the server has noticed. */
    void heal() {
        delay = Duration.ZERO;
        held = false;
        losing = false;
        refusing = false;
        links.stream().filter(Link::isLost).forEach(Link::partFromServer);
    }

    /**
     * Resets the connection on which these bytes are sent to the server, when the server's reply comes or this time has passed.
     * Completes when that has happened, before the reply has reached anybody.
     */
    CompletableFuture<Void> cutTheReplyTo(byte[] marker, Duration patience) {
        var set = new Trap(marker, patience, new CompletableFuture<>());
        trap = set;
        return set.sprung();
    }

    /** The trap for these bytes, if one is set; it works once. */
    @Nullable
    Trap caughtBy(byte[] bytes, int length) {
        var set = trap;
        if (set == null || !set.isIn(bytes, length)) {
            return null;
        }
        trap = null;
        return set;
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        reset();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                var near = entrance.accept();
                Thread.ofVirtual().start(() -> open(near));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void open(Socket near) {
        try {
            if (refusing) {
                near.close();
                return;
            }
            var link = new Link(this, near, new Socket(server.host(), server.port()));
            links.add(link);
            link.open();
        } catch (IOException unreachable) {
            Link.end(near);
        }
    }

    /** Waits for bytes on their way to the server. */
    record Trap(byte[] marker, Duration patience, CompletableFuture<Void> sprung) {

        boolean isIn(byte[] bytes, int length) {
            for (int start = 0; start <= length - marker.length; start++) {
                if (Arrays.equals(bytes, start, start + marker.length, marker, 0, marker.length)) {
                    return true;
                }
            }
            return false;
        }
    }
}
