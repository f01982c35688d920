package dev.zapis.playground.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The picture that a person sends who was not told which. */
final class SampleFile {

    static final byte[] BYTES = read();

    private SampleFile() {}

    private static byte[] read() {
        try (InputStream in = SampleFile.class.getResourceAsStream("/playground/sample.png")) {
            return Objects.requireNonNull(in, "the sample picture belongs to the module")
                    .readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
