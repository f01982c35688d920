package dev.zapis.playground;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A bare socket: the usual clients do not let a test lie, stop in the middle, or be early. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE = 60_000;
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    private final Socket socket;

    Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE);
    }

    Wire sends(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** The status of the next answer, whose body is read too. */
    int status() throws IOException {
        String head = head();
        var length = LENGTH.matcher(head);
        if (length.find()) socket.getInputStream().readNBytes(Integer.parseInt(length.group(1)));
        return Integer.parseInt(head.split(" ", 3)[1]);
    }

    /** The status of the next answer; nothing more can be read after it. */
    int lastStatus() throws IOException {
        return Integer.parseInt(head().split(" ", 3)[1]);
    }

    private String head() throws IOException {
        InputStream in = socket.getInputStream();
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) throw new IOException("closed after «" + head + "»");
            head.append((char) next);
        }
        return head.toString();
    }

    /** Whether nothing more will come; waits until something does. */
    boolean isEnded() throws IOException {
        return socket.getInputStream().read() < 0;
    }

    /** Whether the other side closes within the patience; sends this text again and again until then. */
    boolean isClosedWhileSending(String again) throws IOException {
        socket.setSoTimeout(20);
        long end = System.nanoTime() + PATIENCE * 1_000_000L;
        while (System.nanoTime() < end) {
            try {
                if (!again.isEmpty()) sends(again);
                if (socket.getInputStream().read() < 0) return true;
            } catch (SocketTimeoutException silent) {
                continue;
            } catch (IOException reset) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
