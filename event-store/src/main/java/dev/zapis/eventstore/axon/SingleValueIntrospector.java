package dev.zapis.eventstore.axon;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** Writes a record whose only component is a string called {@code value}, as ids are, as that string. */
final class SingleValueIntrospector extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1;

    @Override
    public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated member) {
        return isValue(member) ? Boolean.TRUE : super.hasAsValue(config, member);
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated member) {
        return member instanceof AnnotatedConstructor constructor
                        && constructor.getParameterCount() == 1
                        && isValueType(constructor.getDeclaringClass())
                ? JsonCreator.Mode.DELEGATING
                : super.findCreatorAnnotation(config, member);
    }

    private static boolean isValue(Annotated member) {
        return member instanceof AnnotatedMethod method
                && method.getParameterCount() == 0
                && method.getName().equals("value")
                && isValueType(method.getDeclaringClass());
    }

    private static boolean isValueType(Class<?> type) {
        if (!type.isRecord()) {
            return false;
        }
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1
                && components[0].getName().equals("value")
                && components[0].getType() == String.class;
    }
}
