package dev.zapis.playground.world;

import java.nio.ByteBuffer;
import java.util.Optional;

/** The size of a picture, read from its first bytes: PNG, JPEG and GIF are known. */
public record Picture(int width, int height) {

    private static final long PNG = 0x89504E470D0A1A0AL;

    public static Optional<Picture> read(byte[] bytes) {
        if (bytes.length < 26) return Optional.empty();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (in.getLong(0) == PNG) return Optional.of(new Picture(in.getInt(16), in.getInt(20)));
        if (bytes[0] == 'G' && bytes[1] == 'I' && bytes[2] == 'F') return Optional.of(gif(in));
        return (in.getShort(0) & 0xFFFF) == 0xFFD8 ? jpeg(in) : Optional.empty();
    }

    private static Picture gif(ByteBuffer in) {
        return new Picture(Short.reverseBytes(in.getShort(6)), Short.reverseBytes(in.getShort(8)));
    }

    private static Optional<Picture> jpeg(ByteBuffer in) {
        int at = 2;
        while (at + 9 < in.limit() && (in.get(at) & 0xFF) == 0xFF) {
            int marker = in.get(at + 1) & 0xFF;
            if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC)
                return Optional.of(new Picture(in.getShort(at + 7) & 0xFFFF, in.getShort(at + 5) & 0xFFFF));
            at += 2 + (in.getShort(at + 2) & 0xFFFF);
        }
        return Optional.empty();
    }
}
