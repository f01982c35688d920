package dev.zapis.app.boot;

/** Whether the process is being stopped from outside: then what fails is no news. */
public final class ShutdownProbe {

    private ShutdownProbe() {}

    public static boolean hasBegun() {
        var probe = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException ending) {
            return true;
        }
    }
}
