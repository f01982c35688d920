package dev.zapis.playground.botapi;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.function.Consumer;
import org.telegram.telegrambots.meta.api.objects.InputFile;

/** Reads the published classes strictly: a field that they do not know is told, at any depth. */
final class ContractMapper {

    private static final String UNKNOWN = "unknown";

    private final ObjectMapper mapper = new ObjectMapper();

    ContractMapper() {
        mapper.setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
        mapper.configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true);
        mapper.setAnnotationIntrospector(new Strict());
        mapper.addMixIn(InputFile.class, Named.class);
        mapper.addHandler(new Teller());
    }

    /** Reads the fields as that class; each field that it does not know is told by its path. */
    <T> T read(ObjectNode fields, Class<T> form, Consumer<String> unknown) throws IOException {
        return mapper.readerFor(form).withAttribute(UNKNOWN, unknown).readValue(fields);
    }

    ObjectMapper mapper() {
        return mapper;
    }

    /** The published classes shrug at unknown fields; here they do not. */
    private static final class Strict extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public JsonIgnoreProperties.Value findPropertyIgnoralByName(MapperConfig<?> config, Annotated of) {
            return JsonIgnoreProperties.Value.empty();
        }
    }

    private static final class Teller extends DeserializationProblemHandler {
        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                JsonDeserializer<?> deserializer,
                Object bean,
                String name)
                throws IOException {
            JsonPointer where = parser.getParsingContext().pathAsPointer();
            if (context.getAttribute(UNKNOWN) instanceof Consumer<?> told)
                tell(told, where.toString().substring(1).replace('/', '.'));
            parser.skipChildren();
            return true;
        }

        @SuppressWarnings("unchecked") // the attribute is set in one place, to a consumer of texts
        private static void tell(Consumer<?> told, String path) {
            ((Consumer<String>) told).accept(path);
        }
    }

    /** A file in a request is known by its name. */
    private abstract static class Named {
        @JsonCreator
        Named(String name) {}
    }
}
