package dev.zapis.playground;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** A way in, as the running routes tell it themselves: no new one can be forgotten. */
record Way(String method, String pattern) {

    static List<Way> all(RouterFunction<?> routes) {
        List<Way> found = new ArrayList<>();
        routes.accept(new Found(found));
        return found;
    }

    /** The pattern with somebody's id, a method of bots, and this token in its places. */
    String path(String token) {
        return pattern.replace("{token}", token)
                .replace("{method}", "getMe")
                .replace("{id}", Long.toString(Play.ANNA_ID))
                .replace("{group}", "-1002000000001")
                .replace("{*path}", "/documents/file_1")
                .replace("{fileId}", "1")
                .replace("{file}", "app.js");
    }

    private record Found(List<Way> ways) implements RouterFunctions.Visitor {

        @Override
        public void route(RequestPredicate predicate, HandlerFunction<?> handler) {
            var parts = new Parts();
            predicate.accept(parts);
            ways.add(new Way(parts.method, parts.path));
        }

        @Override
        public void startNested(RequestPredicate predicate) {
            throw new AssertionError("nested routes are not read here: " + predicate);
        }

        @Override
        public void endNested(RequestPredicate predicate) {}

        @Override
        public void resources(Function<ServerRequest, Mono<Resource>> lookup) {
            throw new AssertionError("resources are not read here");
        }

        @Override
        public void attributes(Map<String, Object> attributes) {}

        @Override
        public void unknown(RouterFunction<?> other) {
            throw new AssertionError("a route that tells nothing: " + other);
        }
    }

    @SuppressWarnings({"deprecation", "removal"})
    private static final class Parts implements RequestPredicates.Visitor {

        private String method = "";
        private String path = "";

        @Override
        public void method(Set<HttpMethod> methods) {
            method = methods.iterator().next().name();
        }

        @Override
        public void path(String pattern) {
            path = pattern;
        }

        @Override
        public void pathExtension(String extension) {}

        @Override
        public void header(String name, String value) {}

        @Override
        public void queryParam(String name, String value) {}

        @Override
        public void version(String version) {}

        @Override
        public void startAnd() {}

        @Override
        public void and() {}

        @Override
        public void endAnd() {}

        @Override
        public void startOr() {}

        @Override
        public void or() {}

        @Override
        public void endOr() {}

        @Override
        public void startNegate() {}

        @Override
        public void endNegate() {}

        @Override
        public void unknown(RequestPredicate predicate) {
            throw new AssertionError("a condition that is not read here: " + predicate);
        }
    }
}
