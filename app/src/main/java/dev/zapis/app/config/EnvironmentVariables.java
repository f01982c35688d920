package dev.zapis.app.config;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Environment variables: an empty one counts as not set, spaces around a value do not count. */
record EnvironmentVariables(Map<String, String> all) {

    Optional<String> get(String name) {
        return Optional.ofNullable(all.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    String get(String name, String otherwise) {
        return get(name).orElse(otherwise);
    }

    /** The value as {@code parse} understands it, or nothing where the variable is not set; {@code key} says what is wrong. */
    <T> Optional<T> parsed(String name, String key, Function<String, Optional<T>> parse) {
        return get(name)
                .map(value -> parse.apply(value).orElseThrow(() -> StartupException.wrong(name, key, Map.of())));
    }
}
