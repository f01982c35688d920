package dev.zapis.playground.botapi;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/** Bytes that come piece by piece. They are joined once: an array that grows takes several times their room on the way. */
final class Chunks {

    private final List<byte[]> chunks = new ArrayList<>();
    private int size;

    /** Copies what came and lets go of it: the server's own buffers, which it keeps for good, stay few. */
    void add(DataBuffer content) {
        byte[] chunk = new byte[content.readableByteCount()];
        content.read(chunk);
        DataBufferUtils.release(content);
        chunks.add(chunk);
        size += chunk.length;
    }

    byte[] join() {
        byte[] all = new byte[size];
        int at = 0;
        for (byte[] chunk : chunks) {
            System.arraycopy(chunk, 0, all, at, chunk.length);
            at += chunk.length;
        }
        return all;
    }
}
