package dev.zapis.app.walk;

import dev.zapis.app.ZapisApp;
import org.slf4j.LoggerFactory;
import reactor.blockhound.BlockHound;
import reactor.blockhound.BlockingOperationError;

/** The app where a blocking call on a thread that must not block is an error, which ends up in the log: F27. */
final class Guarded {

    private Guarded() {}

    public static void main(String... arguments) {
        // Short locks of the libraries' own: Netty's around its free memory, the JDK's at its first time limits.
        // Randomness is
        // read from a file that never lets anybody wait; the program's own files are read once, as its classes are.
        BlockHound.builder()
                .allowBlockingCallsInside("io.netty.buffer.AdaptivePoolingAllocator", "allocate")
                .allowBlockingCallsInside("java.util.concurrent.ForkJoinPool", "startDelayScheduler")
                .allowBlockingCallsInside("java.security.SecureRandom", "nextBytes")
                .allowBlockingCallsInside("java.util.zip.ZipFile$Source", "readAt")
                .allowBlockingCallsInside("java.util.zip.ZipFile$Source", "readFullyAt")
                .allowBlockingCallsInside("com.ibm.icu.impl.ICUBinary", "getData")
                .allowBlockingCallsInside("java.util.ServiceLoader$LazyClassPathLookupIterator", "parse")
                .blockingMethodCallback(method -> LoggerFactory.getLogger(Guarded.class)
                        .error("a thread that must not block is blocked", new BlockingOperationError(method)))
                .loadIntegrations()
                .install();
        ZapisApp.main(arguments);
    }
}
