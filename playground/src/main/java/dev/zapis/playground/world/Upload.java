package dev.zapis.playground.world;

import java.util.Arrays;
import java.util.Objects;

/** Bytes that somebody sent, with the name and type that came along. */
public record Upload(String name, String type, byte[] bytes) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Upload that
                && name.equals(that.name)
                && type.equals(that.type)
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, type, bytes.length);
    }
}
