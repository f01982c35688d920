package dev.zapis.app.boot;

import dev.zapis.app.config.Settings;
import dev.zapis.app.config.StartupException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Asks for the port before anything is started for it. */
public final class PortAvailability {

    private PortAvailability() {}

    public static void check(Settings.Web web) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(web.bind()), web.port()));
        } catch (BindException refused) {
            throw refused(web, foreign(web)).after(refused);
        } catch (IOException refused) {
            throw refused(web, true).after(refused);
        }
    }

    // The system gives both cases the same exception: an address of another machine refuses every port.
    private static boolean foreign(Settings.Web web) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(web.bind()), 0));
            return false;
        } catch (IOException refused) {
            return true;
        }
    }

    private static StartupException refused(Settings.Web web, boolean foreign) {
        return foreign
                ? StartupException.wrong("ZAPIS_BIND", "bind-refused", Map.of("bind", web.bind()))
                : StartupException.wrong("ZAPIS_PORT", "port-taken", Map.of("port", web.port(), "bind", web.bind()));
    }
}
