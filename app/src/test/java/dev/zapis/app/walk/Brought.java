package dev.zapis.app.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Settings of a bot that is brought its updates, at a port that is known before it starts. */
record Brought(int port) {

    static Brought somewhere() {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new Brought(free.getLocalPort());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    String url() {
        return "http://127.0.0.1:" + port + "/office";
    }

    Map<String, String> settings() {
        return Map.of("ZAPIS_PORT", Integer.toString(port), "ZAPIS_PUBLIC_URL", url());
    }

    /** The same address, listened to by somebody else. */
    Map<String, String> settingsOfAnother() {
        return Map.of("ZAPIS_PUBLIC_URL", url());
    }
}
