package dev.zapis.app.walk;

import dev.zapis.app.ZapisApp;
import java.util.Arrays;
import java.util.Set;
import org.slf4j.LoggerFactory;
import reactor.blockhound.BlockHound;
import reactor.blockhound.BlockingMethod;
import reactor.blockhound.BlockingOperationError;

/** The app where a thread that waits and must not ends up in the log as an error. */
final class Guarded {

    private static final Set<String> BRIEF = Set.of("yield", "onSpinWait");

    private Guarded() {}

    public static void main(String... arguments) {
        // The program's own files are read once, as its classes are; randomness comes from a file that lets nobody
        // wait.
        BlockHound.builder()
                .allowBlockingCallsInside("java.security.SecureRandom", "nextBytes")
                .allowBlockingCallsInside("java.util.zip.ZipFile$Source", "readAt")
                .allowBlockingCallsInside("java.util.zip.ZipFile$Source", "readFullyAt")
                .allowBlockingCallsInside("com.ibm.icu.impl.ICUBinary", "getData")
                .allowBlockingCallsInside("java.util.ServiceLoader$LazyClassPathLookupIterator", "parse")
                .blockingMethodCallback(Guarded::tell)
                .loadIntegrations()
                .install();
        ZapisApp.main(arguments);
    }

    /** Two threads that meet at the short lock of a queue are no wait; what they wait for elsewhere is. */
    private static void tell(BlockingMethod method) {
        var error = new BlockingOperationError(method);
        boolean isLock = Arrays.stream(error.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith("java.util.concurrent.locks.Reentrant"));
        if (!isLock && !BRIEF.contains(method.getName())) {
            LoggerFactory.getLogger(Guarded.class).error("a thread that must not block is blocked", error);
        }
    }
}
