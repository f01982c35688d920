package dev.zapis.playground.botapi;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.http.codec.HttpMessageReader;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.codec.multipart.DefaultPartHttpMessageReader;
import org.springframework.http.codec.multipart.MultipartHttpMessageReader;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** Forms with files, whole and cut off. */
class RequestReaderTest {

    private static final int LARGE = 300_000;
    private static final String HEAD = "--x\r\nContent-Disposition: form-data; name=\"";

    @TempDir
    Path disk;

    private static String field(String name, String value) {
        return HEAD + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file(String name, String content) {
        return HEAD + name + "\"; filename=\"" + name + ".txt\"\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n";
    }

    /** A request whose codecs would use that directory, if any did. */
    private ServerRequest request(Flux<String> body) {
        Flux<DataBuffer> buffers =
                body.map(text -> DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8)));
        var asked = MockServerHttpRequest.post("/bot1:abc/sendDocument")
                .contentType(MediaType.parseMediaType("multipart/form-data;boundary=x"))
                .body(buffers);
        var onDisk = new DefaultPartHttpMessageReader();
        try {
            onDisk.setFileStorageDirectory(disk);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        List<HttpMessageReader<?>> readers = new ArrayList<>(List.of(onDisk, new MultipartHttpMessageReader(onDisk)));
        readers.addAll(ServerCodecConfigurer.create().getReaders());
        var plain = ServerRequest.create(MockServerWebExchange.from(asked), readers);
        return ServerRequest.from(plain).body(buffers).build();
    }

    private List<Path> left() throws IOException {
        try (var files = Files.walk(disk)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void fields_and_files_are_read_and_the_first_of_a_name_counts() throws IOException {
        String form = field("chat_id", "7") + field("chat_id", "8") + file("document", "я".repeat(LARGE))
                + file("document", "2".repeat(LARGE)) + field("caption", "") + "--x--\r\n";
        Params read =
                requireNonNull(RequestReader.read(request(Flux.just(form))).block(Duration.ofSeconds(60)));

        assertThat(read.text("chat_id")).isEqualTo("7");
        assertThat(read.has("caption")).isTrue();
        assertThat(read.uploads()).containsOnlyKeys("document");
        var upload = requireNonNull(read.uploads().get("document"));
        assertThat(upload.name()).isEqualTo("document.txt");
        assertThat(upload.type()).isEqualTo("text/plain");
        assertThat(new String(upload.bytes(), StandardCharsets.UTF_8)).isEqualTo("я".repeat(LARGE));
        assertThat(left()).isEmpty();
    }

    @Test
    void nothing_of_a_form_that_is_cut_off_stays_on_the_disk() throws IOException {
        String begun = file("one", "1".repeat(LARGE)) + file("two", "2".repeat(LARGE)) + HEAD
                + "three\"; filename=\"t\"\r\n\r\n";
        Flux<String> cutOff = Flux.just(begun, "3".repeat(LARGE)).concatWith(Flux.error(new IOException("gone")));

        StepVerifier.create(RequestReader.read(request(cutOff)))
                .expectErrorMessage("gone")
                .verify(Duration.ofSeconds(60));
        assertThat(left()).isEmpty();
    }

    @Test
    void nothing_of_a_form_with_an_odd_part_stays_on_the_disk() throws IOException {
        String form =
                file("one", "1".repeat(LARGE)) + "--x\r\nContent-Disposition: form-data\r\n\r\nnameless\r\n--x--\r\n";

        StepVerifier.create(RequestReader.read(request(Flux.just(form))))
                .expectError()
                .verify(Duration.ofSeconds(60));
        assertThat(left()).isEmpty();
    }
}
