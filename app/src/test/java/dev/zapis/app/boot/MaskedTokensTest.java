package dev.zapis.app.boot;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import dev.zapis.app.config.BotToken;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedTokensTest {

    private static final String SECRET = "AAH-q_secret";

    @TempDir
    Path logs;

    private final LoggerContext context = new LoggerContext();

    @BeforeEach
    void configure() throws JoranException {
        context.setName("masked");
        context.putProperty("LOG_FILE", logs.resolve("zapis.log").toString());
        context.putProperty("LOGS", logs.toString());
        context.putProperty("LOGBACK_ROLLINGPOLICY_MAX_FILE_SIZE", "1MB");
        context.putProperty("LOGBACK_ROLLINGPOLICY_TOTAL_SIZE_CAP", "1MB");
        context.putProperty("LOGBACK_ROLLINGPOLICY_MAX_HISTORY", "1");
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(MaskedTokensTest.class.getResource("/logback-spring.xml"));
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    private static String failed(String path) {
        return "POST " + path + " failed";
    }

    private String written(Appender<ILoggingEvent> appender, String words) {
        Logger logger = context.getLogger("dev.zapis.test");
        var failure = new IllegalStateException(words, new IllegalArgumentException(words));
        var event = new LoggingEvent("", logger, Level.ERROR, words, failure, null);
        byte[] bytes =
                ((OutputStreamAppender<ILoggingEvent>) appender).getEncoder().encode(event);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void no_log_tells_a_token_neither_in_a_line_nor_in_a_stack() {
        Map<String, Appender<ILoggingEvent>> appenders = new HashMap<>();
        for (String logger : new String[] {Logger.ROOT_LOGGER_NAME, "dev.zapis", "zapis.business"}) {
            context.getLogger(logger).iteratorForAppenders().forEachRemaining(one -> appenders.put(one.getName(), one));
        }

        assertThat(appenders).containsOnlyKeys("CONSOLE", "FILE", "errors", "business");
        appenders.forEach((name, appender) -> {
            String written = written(appender, failed("/bot7000001:" + SECRET + "/sendMessage"));
            assertThat(written).as(name).contains("/bot7000001:***/sendMessage").doesNotContain(SECRET);
        });
        assertThat(written(requireNonNull(appenders.get("FILE")), "x"))
                .contains("dev.zapis.test", "IllegalStateException");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/bot7000001:" + SECRET + "/getMe",
                "/file/bot7000001:" + SECRET + "/documents/file_1.txt",
                "http://127.0.0.1:8080/bot7000001:" + SECRET + "/a/b?c=d",
                "/bot7000001%3A" + SECRET + "/getMe",
                "/bot7000001%3a" + SECRET,
                "/bot7000001:AAH%2Dq_secret/getMe"
            })
    void every_address_of_a_bot_loses_its_secret(String address) {
        assertThat(BotToken.masked(failed(address)))
                .contains("/bot7000001:***")
                .doesNotContain("secret")
                .startsWith("POST ")
                .endsWith(" failed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/b%6ft1000001:",
                "/BOT1000001:",
                "/bot1000001%3a",
                "/bot1000001%253A",
                "/bot1000001%25253a",
                "/bot%31000001:",
                "said 1000001:"
            })
    void what_looks_like_a_token_loses_its_secret_wherever_it_stands(String before) {
        String secret = "AAHq_abcdefghijklmnopqrstuv-wxyz0123";
        assertThat(BotToken.masked(failed(before + secret + "/x")))
                .contains("000001:***/x")
                .doesNotContain(secret, "abcdefg", "0123");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/bottom:up",
                "/bot/12:30",
                "a robot7:x",
                "/standin/people/7",
                "12:30",
                "dev.zapis.Class:12345:abc"
            })
    void other_words_stay(String words) {
        assertThat(BotToken.masked(words)).isEqualTo(words);
    }
}
