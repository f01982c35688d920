package dev.zapis.app.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.zapis.app.ZapisApp;
import dev.zapis.app.config.DatabaseCredentials;
import dev.zapis.app.config.MasterKeys;
import dev.zapis.app.config.Settings;
import dev.zapis.app.config.StartupException;
import dev.zapis.app.postgres.UnpackedPrograms;
import io.r2dbc.spi.ConnectionFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.r2dbc.core.DatabaseClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProductIT {

    @TempDir
    static Path home;

    private RunningProduct product;

    @BeforeAll
    void start() throws Exception {
        UnpackedPrograms.place();
        product = ZapisApp.start(settings(Map.of()));
    }

    @AfterAll
    void close() {
        product.close();
    }

    @Test
    void the_product_starts_on_its_own_database_and_alone() throws Exception {
        assertThat(InstanceFile.read(home)).hasValueSatisfying(instance -> {
            assertThat(instance.url()).isEqualTo(product.url());
            assertThat(instance.managementPort()).isNotEqualTo(instance.port());
        });
        assertThat(ask(product, "show fsync")).isEqualTo("on");
        assertThat(ask(product, "select count(*)::text from flyway_schema_history where not success"))
                .isEqualTo("0");
        assertThat(product.context().getBean(MasterKeys.class).current().bytes())
                .hasSize(32);
        assertThat(catchThrowableOfType(StartupException.class, () -> ZapisApp.start(settings(Map.of()))))
                .hasMessageContaining("in-use");
    }

    @Test
    @Order(Integer.MAX_VALUE - 1)
    void the_database_stops_after_everything_else_and_nothing_is_left_running() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        var address = product.context().getBean(DatabaseCredentials.class);
        var beans = (DefaultListableBeanFactory) product.context().getBeanFactory();
        Path lockFile = home.resolve("playground/postgres/postmaster.pid");
        for (String bean : List.of("late", "r2dbcConnectionDetails")) {
            beans.registerDisposableBean(bean + "Probe", () -> told.add(bean + " " + Files.exists(lockFile)));
        }
        product.close();
        assertThat(told).hasSize(2).allMatch(line -> line.endsWith("true"));
        assertThat(InstanceLock.isTaken(home)).isFalse();
        assertThat(InstanceFile.read(home)).isEmpty();
        assertThat(lockFile).doesNotExist();
        try (var files = Files.walk(home)) {
            assertThat(files.filter(file -> file.endsWith("zapis.log")))
                    .isNotEmpty()
                    .allSatisfy(log ->
                            assertThat(Files.readString(log)).doesNotContain(String.valueOf(address.password())));
        }
    }

    @Test
    void a_given_database_is_used_with_its_own_schema() throws Exception {
        var lent = product.context().getBean(DatabaseCredentials.class);
        var url = "postgres://%s:%s@%s:%d/%s?sslmode=disable&schema=apart"
                .formatted(lent.user(), lent.password(), lent.host(), lent.port(), lent.database());
        Map<String, String> environment =
                Map.of("DATABASE_URL", url, "ZAPIS_HOME", home.resolve("second").toString());
        try (var borrower = ZapisApp.start(settings(environment))) {
            assertThat(ask(borrower, "select current_schema()")).isEqualTo("apart");
            assertThat(ask(product, "select count(*)::text from apart.flyway_schema_history where not success"))
                    .isEqualTo("0");
        }
        assertThat(ask(product, "select 1::text")).isEqualTo("1");
        var wrong = url.replace(lent.password() + "@", "guess@");
        assertThat(refusal(Map.of("DATABASE_URL", wrong))).hasMessageContaining("database-refused");
        assertThat(refusal(Map.of("DATABASE_URL", url.replace("/zapis?", "/nowhere?"))))
                .hasMessageContaining("database-missing");
    }

    @Test
    @Tag("F41")
    @Order(Integer.MAX_VALUE)
    void nobody_waits_at_the_end_for_a_database_that_stands_still() throws Exception {
        product.close();
        var again = ZapisApp.start(settings(Map.of()));
        var lockFile = Files.readAllLines(home.resolve("playground/postgres/postmaster.pid"));
        var postmaster =
                ProcessHandle.of(Long.parseLong(lockFile.getFirst().strip())).orElseThrow();
        var kill = new ArrayList<>(List.of("kill", "-STOP", Long.toString(postmaster.pid())));
        postmaster.descendants().forEach(backend -> kill.add(Long.toString(backend.pid())));
        // A worker may have ended meanwhile.
        new ProcessBuilder(kill).start().waitFor();
        assertThat(CompletableFuture.runAsync(again::close)).succeedsWithin(Duration.ofSeconds(15));
        postmaster.onExit().get(60, TimeUnit.SECONDS);
    }

    private StartupException refusal(Map<String, String> some) {
        var all = new HashMap<>(some);
        all.put("ZAPIS_HOME", home.resolve("refused").toString());
        return catchThrowableOfType(StartupException.class, () -> ZapisApp.start(settings(all)));
    }

    private Settings settings(Map<String, String> some) {
        var all = new HashMap<>(some);
        all.putIfAbsent("ZAPIS_HOME", home.toString());
        all.put("ZAPIS_PORT", "0");
        return Settings.from(all);
    }

    private static String ask(RunningProduct product, String sql) {
        var client = DatabaseClient.create(product.context().getBean(ConnectionFactory.class));
        var answer = client.sql(sql).mapValue(String.class).one();
        return String.valueOf(answer.block(Duration.ofSeconds(60)));
    }
}
