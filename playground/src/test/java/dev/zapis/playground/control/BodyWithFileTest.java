package dev.zapis.playground.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

@Tag("F49")
class BodyWithFileTest {

    private static ObjectNode parse(String body) {
        return BodyWithFile.parse(body.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":\"/+8=\"}",
                "{ \"data\" : \"data:image/png;base64,/+8=\" , \"name\":\"я\"}",
                "{\"name\":\"data\",\"data\":\"\\/+8=\"}",
                "{\"caption\":{\"data\":[1,\"x\"]},\"data\":\"\\u002f+8=\"}"
            })
    void the_bytes_are_those_that_were_encoded(String body) {
        assertThat(parse(body).path("data").binaryValue()).containsExactly(0xff, 0xef);
    }

    @Test
    void other_fields_stay_as_they_are() {
        ObjectNode read = parse("{\"name\":\"я, \\\"ты\\\"\",\"data\":null,\"type\":[1,{\"a\":2}],\"n\":7}");
        assertThat(read.path("name").asString()).isEqualTo("я, \"ты\"");
        assertThat(read.path("data").isNull()).isTrue();
        assertThat(read.path("type").toString()).isEqualTo("[1,{\"a\":2}]");
        assertThat(read.path("n").asInt()).isEqualTo(7);
        assertThat(parse("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "7",
                "null",
                "{",
                "{\"data\":\"AAAA",
                "{\"data\":\"AAAA\"",
                "{\"data\":\"AA\\",
                "{\"data\":\"AAAA\"}}",
                "{\"data\":\"AAAA\"} 1",
                "{\"data\":\"*\"}",
                "{\"data\":\"яяяя\"}",
                "{\"data\" \"AAAA\"}"
            })
    void what_is_no_object_with_base64_is_refused(String body) {
        assertThatThrownBy(() -> parse(body))
                .isInstanceOf(ControlException.class)
                .extracting(refused -> ((ControlException) refused).status())
                .isEqualTo(400);
    }

    @Test
    void reading_takes_little_more_room_than_the_file() {
        byte[] file = new byte[8 << 20];
        new Random(1).nextBytes(file);
        String body = "{\"data\":\"" + Base64.getEncoder().encodeToString(file) + "\",\"name\":\"a.bin\"}";
        byte[] bytes = body.getBytes(StandardCharsets.US_ASCII);
        BodyWithFile.parse(bytes);

        var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        ObjectNode read = BodyWithFile.parse(bytes);
        long taken = thread.getCurrentThreadAllocatedBytes() - before;

        assertThat(read.path("data").binaryValue()).isEqualTo(file);
        assertThat(taken).isLessThan(file.length * 3L / 2);
    }
}
