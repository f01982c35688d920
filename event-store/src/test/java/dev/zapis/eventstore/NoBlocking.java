package dev.zapis.eventstore;

import java.lang.management.ManagementFactory;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import reactor.blockhound.BlockHound;

/**
 * In all tests a blocking call on a thread that must not block is an error. The guard is installed before anything runs: it
 * redefines classes of the JDK, and a thread that is just waiting in one of them would break.
 */
public final class NoBlocking implements LauncherSessionListener {

    private static final String PERMISSION = "-XX:+AllowRedefinitionToAddDeleteMethods";

    /** Maven itself opens a session too, to hand test classes out to several programs: it only looks for them. */
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!ManagementFactory.getRuntimeMXBean().getInputArguments().contains(PERMISSION)) return;
        // Netty's own short lock around its free memory, taken when several loops meet there; the JDK's, once, when its
        // first two time limits are set at the same moment; and that of its queue of what is to be done later.
        BlockHound.builder()
                .allowBlockingCallsInside("io.netty.buffer.AdaptivePoolingAllocator", "allocate")
                .allowBlockingCallsInside("java.util.concurrent.ForkJoinPool", "startDelayScheduler")
                .allowBlockingCallsInside("java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue", "remove")
                .loadIntegrations()
                .install();
    }
}
