package dev.zapis.playground.control;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.HandlerFilterFunction;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Lets in only this machine's own pages and scripts: other sites must not drive the stand-in through a browser. */
public final class Guard implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    @Override
    public Mono<ServerResponse> filter(ServerRequest request, HandlerFunction<ServerResponse> next) {
        HttpHeaders headers = request.headers().asHttpHeaders();
        String host = headers.getFirst(HttpHeaders.HOST);
        if (!isLocal(host)) return Answers.error(403, "this host is not this machine");
        String origin = headers.getFirst(HttpHeaders.ORIGIN);
        if (origin != null && !isSame(origin, String.valueOf(host)))
            return Answers.error(403, "this page is not the stand-in's own");
        if (hasForeignBody(headers)) return Answers.error(415, "the body must be application/json");
        return next.handle(request);
    }

    /** A name that stands for this machine cannot be made to point here by somebody else's name server. */
    private static boolean isLocal(@Nullable String host) {
        String name = host == null ? "" : name("http://" + host);
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.matches("127(\\.\\d{1,3}){3}")
                || List.of("[::1]", "[0:0:0:0:0:0:0:1]").contains(name);
    }

    private static boolean isSame(String origin, String host) {
        int scheme = origin.indexOf("://");
        return scheme > 0 && origin.substring(scheme + 3).equalsIgnoreCase(host);
    }

    private static String name(String address) {
        try {
            return String.valueOf(URI.create(address).getHost()).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static boolean hasForeignBody(HttpHeaders headers) {
        MediaType type = headers.getContentType();
        if (type == null) return headers.getContentLength() > 0 || headers.containsHeader("Transfer-Encoding");
        return !MediaType.APPLICATION_JSON.isCompatibleWith(type);
    }
}
