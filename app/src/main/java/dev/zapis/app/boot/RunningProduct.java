package dev.zapis.app.boot;

import dev.zapis.app.config.Settings;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** A product that runs, and the end of it. */
public final class RunningProduct implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final CountDownLatch closed = new CountDownLatch(1);

    RunningProduct(ConfigurableApplicationContext context) {
        this.context = context;
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) event -> {
            if (event.getApplicationContext() == context) closed.countDown();
        });
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Where a browser on this machine finds the product. */
    public String url() {
        String bind = settings().web().bind();
        boolean everywhere = bind.equals("0.0.0.0") || bind.equals("0:0:0:0:0:0:0:0");
        String host = everywhere ? "127.0.0.1" : bind.contains(":") ? "[" + bind + "]" : bind;
        return "http://" + host + ":" + port() + "/";
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    /** Waits until something stops the product. */
    public void awaitEnd() throws InterruptedException {
        closed.await();
    }

    InstanceFile instance(Instant started) {
        int management = context.getEnvironment().getProperty("local.management.port", Integer.class, port());
        return new InstanceFile(ProcessHandle.current().pid(), port(), management, url(), started);
    }

    Settings settings() {
        return context.getBean(Settings.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
