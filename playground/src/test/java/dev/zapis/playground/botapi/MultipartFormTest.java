package dev.zapis.playground.botapi;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.codec.multipart.FilePartEvent;

@Tag("F49")
class MultipartFormTest {

    private static final int CHUNK = 8 << 10;

    private static HttpHeaders headers() {
        var headers = new HttpHeaders();
        headers.setContentDispositionFormData("document", "a.bin");
        return headers;
    }

    private static Params read(byte[] file) {
        var form = new MultipartForm();
        HttpHeaders headers = headers();
        for (int at = 0; at < file.length; at += CHUNK) {
            int length = Math.min(CHUNK, file.length - at);
            DataBuffer chunk = DefaultDataBufferFactory.sharedInstance.wrap(ByteBuffer.wrap(file, at, length));
            form.add(new Chunk(headers, chunk, at + length == file.length));
        }
        return form.read();
    }

    private record Chunk(HttpHeaders headers, DataBuffer content, boolean isLast) implements FilePartEvent {}

    @Test
    void reading_takes_little_more_room_than_the_file_twice() {
        byte[] file = new byte[(9 << 20) + 7];
        new Random(1).nextBytes(file);
        read(Arrays.copyOf(file, CHUNK));

        var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        Params read = read(file);
        long taken = thread.getCurrentThreadAllocatedBytes() - before;

        assertThat(requireNonNull(read.uploads().get("document")).bytes()).isEqualTo(file);
        assertThat(taken).isLessThan(file.length * 9L / 4);
    }
}
