package dev.zapis.eventstore.postgres.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import io.r2dbc.postgresql.client.EncodedParameter;
import io.r2dbc.postgresql.codec.Codec;
import io.r2dbc.postgresql.codec.CodecMetadata;
import io.r2dbc.postgresql.codec.CodecRegistry;
import io.r2dbc.postgresql.codec.PostgresTypeIdentifier;
import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.postgresql.message.Format;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Sends bytes and arrays as they are. The driver writes them as text, which the server has to read again: bytes as hexadecimal
 * digits, arrays with quotes, arrays of bytes even without each element's backslash.
 *
 * @param type what is sent: the driver looks codecs up by it first
 * @param id the server's type of it
 */
public record BinaryCodec<T>(
        ByteBufAllocator allocator, Class<T> type, PostgresqlObjectId id, BiConsumer<ByteBuf, T> form)
        implements Codec<T>, CodecMetadata {

    private static final Instant BEGINNING = Instant.parse("2000-01-01T00:00:00Z");

    /** Lets a connection send in this way whatever can be. */
    public static void register(CodecRegistry registry, ByteBufAllocator allocator) {
        registry.addFirst(new BinaryCodec<>(allocator, byte[].class, PostgresqlObjectId.BYTEA, ByteBuf::writeBytes));
        registry.addFirst(array(
                allocator,
                byte[][].class,
                PostgresqlObjectId.BYTEA_ARRAY,
                PostgresqlObjectId.BYTEA,
                ByteBuf::writeBytes));
        registry.addFirst(array(
                allocator,
                String[].class,
                PostgresqlObjectId.TEXT_ARRAY,
                PostgresqlObjectId.TEXT,
                ByteBufUtil::writeUtf8));
        registry.addFirst(array(
                allocator, Integer[].class, PostgresqlObjectId.INT4_ARRAY, PostgresqlObjectId.INT4, ByteBuf::writeInt));
        registry.addFirst(array(
                allocator, Long[].class, PostgresqlObjectId.INT8_ARRAY, PostgresqlObjectId.INT8, ByteBuf::writeLong));
        registry.addFirst(array(
                allocator, UUID[].class, PostgresqlObjectId.UUID_ARRAY, PostgresqlObjectId.UUID, BinaryCodec::write));
        registry.addFirst(array(
                allocator,
                Instant[].class,
                PostgresqlObjectId.TIMESTAMPTZ_ARRAY,
                PostgresqlObjectId.TIMESTAMPTZ,
                BinaryCodec::write));
    }

    @Override
    public Iterable<PostgresTypeIdentifier> getDataTypes() {
        return List.of();
    }

    @Override
    public boolean canDecode(int dataType, Format format, Class<?> asked) {
        return false;
    }

    @Override
    public boolean canEncode(Object value) {
        return type.isInstance(value);
    }

    @Override
    public boolean canEncodeNull(Class<?> asked) {
        return type == asked;
    }

    @Override
    public @Nullable T decode(@Nullable ByteBuf buffer, int dataType, Format format, Class<? extends T> asked) {
        throw new UnsupportedOperationException("this is for sending only");
    }

    @Override
    public EncodedParameter encode(Object value) {
        return encode(value, id.getObjectId());
    }

    @Override
    public EncodedParameter encode(Object value, int dataType) {
        return new EncodedParameter(Format.FORMAT_BINARY, dataType, Mono.fromSupplier(() -> {
            var buffer = allocator.buffer();
            form.accept(buffer, type.cast(value));
            return buffer;
        }));
    }

    @Override
    public EncodedParameter encodeNull() {
        return new EncodedParameter(Format.FORMAT_BINARY, id.getObjectId(), EncodedParameter.NULL_VALUE);
    }

    private static <E> BinaryCodec<@Nullable E[]> array(
            ByteBufAllocator allocator,
            Class<E[]> type,
            PostgresqlObjectId id,
            PostgresqlObjectId element,
            BiConsumer<ByteBuf, E> form) {
        return new BinaryCodec<>(allocator, type, id, (buffer, elements) -> write(buffer, elements, element, form));
    }

    /** Dimensions, whether there are nulls, type of the elements, how many, from 1; then each with its length. */
    private static <E> void write(
            ByteBuf buffer, @Nullable E[] elements, PostgresqlObjectId type, BiConsumer<ByteBuf, E> form) {
        buffer.writeInt(1).writeInt(1).writeInt(type.getObjectId());
        buffer.writeInt(elements.length).writeInt(1);
        for (var element : elements) {
            int length = buffer.writerIndex();
            buffer.writeInt(-1);
            if (element != null) {
                form.accept(buffer, element);
                buffer.setInt(length, buffer.writerIndex() - length - Integer.BYTES);
            }
        }
    }

    /** Microseconds since the server's own beginning of time. */
    private static void write(ByteBuf buffer, Instant time) {
        buffer.writeLong(ChronoUnit.MICROS.between(BEGINNING, time));
    }

    private static void write(ByteBuf buffer, UUID id) {
        buffer.writeLong(id.getMostSignificantBits()).writeLong(id.getLeastSignificantBits());
    }
}
