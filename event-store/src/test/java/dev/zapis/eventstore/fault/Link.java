package dev.zapis.eventstore.fault;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One connection over a {@link Wire}: bytes are read as they come and written when the wire lets them. */
final class Link {

    private static final long TICK = TimeUnit.MILLISECONDS.toNanos(2);

    private final Wire wire;
    private final Socket near;
    private final Socket far;
    private volatile boolean lost;
    private volatile boolean muted;

    Link(Wire wire, Socket near, Socket far) throws SocketException {
        this.wire = wire;
        this.near = near;
        this.far = far;
        near.setTcpNoDelay(true);
        far.setTcpNoDelay(true);
        this.lost = wire.isLosing();
    }

    void open() {
        direct(near, far, true);
        direct(far, near, false);
    }

    void lose() {
        lost = true;
    }

    boolean isLost() {
        return lost;
    }

    void partFromServer() {
        end(far);
    }

    void reset() {
        try {
            near.setSoLinger(true, 0);
            far.setSoLinger(true, 0);
        } catch (SocketException closed) {
            // It has ended already.
        }
        end(near);
        end(far);
    }

    static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // It has ended already.
        }
    }

    private void direct(Socket from, Socket to, boolean toServer) {
        var underWay = new LinkedBlockingQueue<Piece>();
        Thread.ofVirtual().start(() -> read(from, toServer, underWay));
        Thread.ofVirtual().start(() -> write(to, underWay));
    }

    private void read(Socket from, boolean toServer, BlockingQueue<Piece> underWay) {
        var buffer = new byte[64 * 1024];
        int length = 0;
        while (length >= 0) {
            try {
                length = from.getInputStream().read(buffer);
            } catch (IOException broken) {
                length = -1;
            }
            if (toServer && length > 0) {
                watch(buffer, length);
            } else if (!toServer && length > 0 && muted) {
                continue;
            }
            underWay.add(Piece.of(buffer, length, wire.delay().toNanos()));
        }
    }

    /** From the marker on the server is not heard any more. */
    private void watch(byte[] buffer, int length) {
        var trap = wire.caughtBy(buffer, length);
        if (trap != null) {
            muted = true;
            Thread.ofVirtual().start(() -> {
                LockSupport.parkNanos(trap.patience().toNanos());
                reset();
                trap.sprung().complete(null);
            });
        }
    }

    private void write(Socket to, BlockingQueue<Piece> underWay) {
        try {
            for (var piece = underWay.take(); ; piece = underWay.take()) {
                piece.awaitDue();
                while (wire.isHeld() && !to.isClosed()) {
                    LockSupport.parkNanos(TICK);
                }
                if (!lost && piece.isEnd()) {
                    end(to);
                    return;
                } else if (!lost) {
                    to.getOutputStream().write(piece.bytes());
                }
            }
        } catch (IOException | InterruptedException broken) {
            end(near);
            end(far);
        }
    }

    /** Bytes, or none for the end, and when they may go on at the earliest. */
    private record Piece(byte[] bytes, long due) {

        static Piece of(byte[] buffer, int length, long delay) {
            var bytes = length <= 0 ? new byte[0] : Arrays.copyOf(buffer, length);
            return new Piece(bytes, System.nanoTime() + delay);
        }

        boolean isEnd() {
            return bytes.length == 0;
        }

        void awaitDue() {
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
    }
}
