package dev.zapis.app.boot;

import dev.zapis.app.config.ConsoleMessages;
import dev.zapis.app.config.MasterKeyFile;
import dev.zapis.app.config.MasterKeys;
import dev.zapis.app.config.PermissionTightening;
import dev.zapis.app.config.PrivateFiles;
import dev.zapis.app.config.Settings;
import dev.zapis.app.config.StartupException;
import dev.zapis.app.postgres.DatabaseLifecycle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the product: first the lock, then the database beside the wiring; what began first ends last. */
public final class ProductLauncher {

    private static final Logger LOG = LoggerFactory.getLogger(ProductLauncher.class);

    private final Class<?> application;
    private final Settings settings;
    private final ConsoleMessages messages;
    private Runnable firstStart = () -> {};

    public ProductLauncher(Class<?> application, Settings settings, ConsoleMessages messages) {
        this.application = application;
        this.settings = settings;
        this.messages = messages;
    }

    /** What to do before a first start, which takes longer than the others. */
    public ProductLauncher announcing(Runnable firstStart) {
        this.firstStart = firstStart;
        return this;
    }

    public RunningProduct product() {
        Instant began = Instant.now();
        var lock = InstanceLock.take(settings.home(), messages);
        try {
            PortAvailability.check(settings.web());
            if (isFirst()) firstStart.run();
            PrivateFiles.directory(settings.home().resolve("logs"));
            var narrowed = PermissionTightening.narrow(settings.home());
            var keys = MasterKeyFile.keysOf(settings);
            var product = new RunningProduct(new SpringApplicationBuilder(application)
                    .web(WebApplicationType.REACTIVE)
                    .initializers(context -> underEverything(context, lock, keys), context -> tell(narrowed))
                    .run(arguments()));
            product.instance(began).write(settings.home());
            return product;
        } catch (IOException | RuntimeException failed) {
            lock.close();
            throw plain(failed);
        }
    }

    private boolean isFirst() {
        return settings.storage().database() == null
                && !Files.exists(settings.directory().resolve("postgres"));
    }

    // Spring destroys in reverse order of registration: nothing else can be registered yet.
    private void underEverything(ConfigurableApplicationContext context, InstanceLock lock, MasterKeys keys) {
        var database = DatabaseLifecycle.begin(settings);
        var beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerDisposableBean("homeLock", lock::close);
        beans.registerDisposableBean("database", database::close);
        beans.registerSingleton("settings", settings);
        beans.registerSingleton("masterKeys", keys);
        beans.registerSingleton("database", database);
    }

    // Told only here: before, there is no log.
    private static void tell(List<Path> narrowed) {
        if (narrowed.isEmpty()) return;
        LOG.warn("others could read {}; from now on only their owner can", narrowed);
        if (narrowed.stream().anyMatch(PermissionTightening::isKey)) {
            LOG.warn("others could read the master key: if any of them may have, exchange it by ./zapis rotate-key");
        }
    }

    // As arguments they win over everything that Spring reads from the environment.
    private String[] arguments() {
        return new String[] {
            "--server.address=" + settings.web().bind(),
            "--server.port=" + settings.web().port(),
            "--logging.file.name=" + log(),
            "--zapis.logs=" + log().getParent()
        };
    }

    private StartupException plain(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartupException known) return known;
        }
        return StartupException.because("unknown", Map.of("log", log())).after(failed);
    }

    private Path log() {
        return settings.home().resolve("logs/zapis.log");
    }
}
