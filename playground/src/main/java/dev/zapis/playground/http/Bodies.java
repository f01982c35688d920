package dev.zapis.playground.http;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads bodies within a bound that all requests share: what is too much is refused before it is read, or while it is. */
public final class Bodies {

    /** One of the largest files as base64; what is made of it takes several times its room for a moment. */
    private static final long MOST_AT_ONCE = 72L << 20;

    private final AtomicLong taken = new AtomicLong();

    /** Reads the whole body and does the work; the room is given back when the work is done. */
    public <T> Mono<T> read(ServerRequest request, int most, Function<byte[], Mono<T>> work) {
        return Mono.using(
                () -> new Room(most),
                room -> Mono.defer(() -> whole(announced(request, room), room)).flatMap(work),
                Room::leave);
    }

    /** The same for who reads the body otherwise: a request whose body fails when it is too much. */
    public <T> Mono<T> counted(ServerRequest request, int most, Function<ServerRequest, Mono<T>> work) {
        return Mono.using(
                () -> new Room(most),
                room -> Mono.defer(() -> work.apply(ServerRequest.from(request)
                        .body(announced(request, room))
                        .build())),
                Room::leave);
    }

    private Flux<DataBuffer> announced(ServerRequest request, Room room) {
        request.headers().contentLength().ifPresent(room::announce);
        return request.body(BodyExtractors.toDataBuffers())
                .onErrorMap(UnfinishedBodyException::is, UnfinishedBodyException::of)
                .doOnNext(buffer -> {
                    try {
                        room.grow(buffer.readableByteCount());
                    } catch (BodyTooLargeException refused) {
                        DataBufferUtils.release(buffer);
                        throw refused;
                    }
                });
    }

    // Copied as it comes: the server's own buffers, which it keeps for good, stay few.
    private static Mono<byte[]> whole(Flux<DataBuffer> buffers, Room room) {
        return buffers.collect(() -> new Whole(room.expected()), Whole::add).map(Whole::bytes);
    }

    /** A body that grows. */
    private static final class Whole {

        private byte[] bytes;
        private int size;

        Whole(int expected) {
            bytes = new byte[expected];
        }

        void add(DataBuffer buffer) {
            int more = buffer.readableByteCount();
            if (size + more > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
            buffer.read(bytes, size, more);
            DataBufferUtils.release(buffer);
            size += more;
        }

        byte[] bytes() {
            return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
        }
    }

    /** What one request has taken of the room of all. */
    private final class Room {

        private final long most;
        private long announced;
        private long come;

        Room(long most) {
            this.most = most;
        }

        /** What the request says that it will bring is taken before the first byte. */
        void announce(long bytes) {
            take(bytes - announced);
            announced = bytes;
        }

        int expected() {
            return (int) announced;
        }

        void grow(int bytes) {
            come += bytes;
            if (come > announced) announce(come);
        }

        private void take(long bytes) {
            if (announced + bytes > most) throw BodyTooLargeException.forOne();
            if (taken.addAndGet(bytes) <= MOST_AT_ONCE) return;
            taken.addAndGet(-bytes);
            throw BodyTooLargeException.together();
        }

        void leave() {
            taken.addAndGet(-announced);
        }
    }
}
