package dev.zapis.eventstore.axon;

import java.lang.reflect.Type;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.ConversionException;
import org.axonframework.conversion.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** Turns messages into JSON bytes that last, and back: what a reader doesn't know or doesn't find is no error. */
public final class JsonConverter implements Converter {

    private final JsonMapper mapper = JsonMapper.builder()
            .annotationIntrospector(new SingleValueIntrospector())
            .disable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private final JavaType metadata =
            mapper.getTypeFactory().constructMapType(TreeMap.class, String.class, String.class);

    @Override
    public boolean canConvert(Type sourceType, Type targetType) {
        return true;
    }

    @Override
    @SuppressWarnings("unchecked") // Axon's signature promises the caller's type; Jackson has checked it
    public <T> @Nullable T convert(@Nullable Object input, Type targetType) {
        if (input == null) {
            return null;
        }
        JavaType target = mapper.constructType(targetType);
        if (target.getRawClass().isInstance(input)) {
            return (T) input;
        }
        try {
            return (T) converted(input, target);
        } catch (JacksonException e) {
            throw new ConversionException(
                    "no JSON way from %s to %s".formatted(input.getClass().getName(), targetType.getTypeName()), e);
        }
    }

    private @Nullable Object converted(Object input, JavaType target) {
        if (input instanceof byte[] json) {
            return mapper.readValue(json, target);
        }
        if (target.hasRawClass(byte[].class)) {
            return mapper.writeValueAsBytes(input);
        }
        return mapper.convertValue(input, target);
    }

    byte[] bytes(@Nullable Object payload) {
        return payload instanceof byte[] json ? json : mapper.writeValueAsBytes(payload);
    }

    Map<String, String> metadata(byte[] json) {
        return mapper.readValue(json, metadata);
    }

    public JsonMapper mapper() {
        return mapper;
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("mapper", mapper);
    }
}
