package dev.zapis.playground.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.timeout.ReadTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** On a clock that only the test moves. */
@Tag("F49")
class SlowBodyTest {

    private final EmbeddedChannel channel = new EmbeddedChannel(new SlowBody(Duration.ofSeconds(30)));

    @BeforeEach
    void begin() {
        channel.freezeTime();
        channel.writeInbound(new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/"));
    }

    @AfterEach
    void end() {
        channel.finishAndReleaseAll();
    }

    private void isEnded() {
        assertThat(channel.isOpen()).isFalse();
        assertThatThrownBy(channel::checkException).isInstanceOf(ReadTimeoutException.class);
    }

    private void passes(int seconds) {
        for (int second = 0; second < seconds; second++) {
            channel.advanceTimeBy(1, TimeUnit.SECONDS);
            channel.runScheduledPendingTasks();
        }
    }

    private void comes(int bytes) {
        channel.writeInbound(new DefaultHttpContent(Unpooled.wrappedBuffer(new byte[bytes])));
    }

    @Test
    void a_byte_a_second_is_ended() {
        for (int second = 0; second < 29; second++) {
            passes(1);
            comes(1);
        }
        assertThat(channel.isOpen()).isTrue();
        passes(1);
        isEnded();
    }

    @Test
    void a_large_body_on_a_slow_line_comes_to_its_end() {
        for (int second = 0; second < 400; second++) {
            comes(SlowBody.SLOWEST);
            passes(1);
        }
        assertThat(channel.isOpen()).isTrue();
        channel.checkException();
    }

    @Test
    void what_has_come_earns_no_more_than_its_time() {
        comes(60 * SlowBody.SLOWEST);
        passes(89);
        assertThat(channel.isOpen()).isTrue();
        passes(1);
        isEnded();
    }

    @Test
    void after_its_end_nothing_is_waited_for() {
        channel.writeInbound(new DefaultLastHttpContent());
        passes(3_600);
        assertThat(channel.isOpen()).isTrue();
        channel.checkException();
    }
}
