package dev.zapis.eventstore.postgres;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.r2dbc.postgresql.client.EncodedParameter;
import io.r2dbc.postgresql.codec.Codec;
import io.r2dbc.postgresql.codec.CodecMetadata;
import io.r2dbc.postgresql.codec.PostgresTypeIdentifier;
import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.postgresql.message.Format;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Sends {@code byte[][]} as binary {@code bytea[]}: the driver's own text form loses each element's backslash. */
record ByteaArrays(ByteBufAllocator allocator) implements Codec<byte[][]>, CodecMetadata {

    /** The driver looks codecs up by this type first; without it its own would be found. */
    @Override
    public Class<?> type() {
        return byte[][].class;
    }

    @Override
    public Iterable<PostgresTypeIdentifier> getDataTypes() {
        return List.of();
    }

    @Override
    public boolean canDecode(int dataType, Format format, Class<?> type) {
        return false;
    }

    @Override
    public boolean canEncode(Object value) {
        return value instanceof byte[][];
    }

    @Override
    public boolean canEncodeNull(Class<?> type) {
        return type == byte[][].class;
    }

    @Override
    public byte @Nullable [][] decode(
            @Nullable ByteBuf buffer, int dataType, Format format, Class<? extends byte[][]> type) {
        throw new UnsupportedOperationException("byte[][] is only sent");
    }

    @Override
    public EncodedParameter encode(Object value) {
        return encode(value, PostgresqlObjectId.BYTEA_ARRAY.getObjectId());
    }

    @Override
    public EncodedParameter encode(Object value, int dataType) {
        var elements = (byte[][]) value;
        return new EncodedParameter(Format.FORMAT_BINARY, dataType, Mono.fromSupplier(() -> array(elements)));
    }

    @Override
    public EncodedParameter encodeNull() {
        return new EncodedParameter(
                Format.FORMAT_BINARY, PostgresqlObjectId.BYTEA_ARRAY.getObjectId(), EncodedParameter.NULL_VALUE);
    }

    /** Dimensions, no nulls, type of the elements, how many, from 1; then each with its length. */
    private ByteBuf array(byte[][] elements) {
        var buffer = allocator.buffer();
        buffer.writeInt(1).writeInt(0).writeInt(PostgresqlObjectId.BYTEA.getObjectId());
        buffer.writeInt(elements.length).writeInt(1);
        for (var element : elements) {
            buffer.writeInt(element.length).writeBytes(element);
        }
        return buffer;
    }
}
