package dev.zapis.playground.control;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.function.server.HandlerFilterFunction;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Lets in only this machine's own pages and scripts: other sites must not drive the stand-in through a browser. */
public final class OriginFilter implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final String SITE = "Sec-Fetch-Site";

    private final boolean isForBots;

    private OriginFilter(boolean isForBots) {
        this.isForBots = isForBots;
    }

    /** Before the page and what it calls. */
    public static OriginFilter ofPages() {
        return new OriginFilter(false);
    }

    /** Before the Bot API of a bot in this very process: bots send forms and files too, and no page speaks as one. */
    public static OriginFilter ofBots() {
        return new OriginFilter(true);
    }

    @Override
    public Mono<ServerResponse> filter(ServerRequest request, HandlerFunction<ServerResponse> next) {
        HttpHeaders headers = request.headers().asHttpHeaders();
        Optional<String> foreign = foreign(request.exchange().getRequest());
        if (foreign.isPresent()) return ControlResponses.error(403, foreign.get());
        if (!isForBots && hasForeignBody(headers))
            return ControlResponses.error(415, "the body must be application/json");
        if (isForBots && headers.containsHeader(SITE)) return ControlResponses.error(403, "a page is not a bot");
        return next.handle(request);
    }

    /** Why a request is none of this machine's own; empty when it is. */
    public static Optional<String> foreign(ServerHttpRequest request) {
        HttpHeaders headers = request.getHeaders();
        String host = only(headers, HttpHeaders.HOST);
        if (!isLocal(host) && !isListener(host, request.getLocalAddress()))
            return Optional.of("this host is not this machine");
        boolean isOwn = headers.containsHeader(HttpHeaders.ORIGIN)
                ? isSame(only(headers, HttpHeaders.ORIGIN), host)
                : !comesFromElsewhere(request);
        return isOwn ? Optional.empty() : Optional.of("this page is not the stand-in's own");
    }

    /** A header's one value: of several nobody can say which one counts. */
    private static String only(HttpHeaders headers, String name) {
        List<String> values = headers.getValuesAsList(name);
        return values.size() == 1 ? values.getFirst() : "";
    }

    /** Pictures and scripts of other sites come without an origin, but browsers tell; a link that is followed may come. */
    private static boolean comesFromElsewhere(ServerHttpRequest request) {
        String site = request.getHeaders().getFirst(SITE);
        if (site == null || site.equals("same-origin") || site.equals("none")) return false;
        boolean reads = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        return !reads || !"document".equals(request.getHeaders().getFirst("Sec-Fetch-Dest"));
    }

    /** The address itself that was connected to: no name server can make another name of it. */
    private static boolean isListener(String host, @Nullable InetSocketAddress address) {
        if (address == null || address.getAddress() == null) return false;
        String listener = address.getAddress().getHostAddress();
        return name(host).equals(listener.contains(":") ? "[" + listener + "]" : listener);
    }

    /** A name that stands for this machine cannot be made to point here by somebody else's name server. */
    private static boolean isLocal(String host) {
        String name = name(host);
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.matches("127(\\.\\d{1,3}){3}")
                || List.of("[::1]", "[0:0:0:0:0:0:0:1]").contains(name);
    }

    private static boolean isSame(String origin, String host) {
        int scheme = origin.indexOf("://");
        return scheme > 0 && origin.substring(scheme + 3).equalsIgnoreCase(host);
    }

    /** The name in a host, empty where there is anything but a name and a port. */
    private static String name(String host) {
        try {
            URI address = URI.create("http://" + host);
            boolean isPlain = address.getUserInfo() == null && host.equals(address.getRawAuthority());
            return isPlain ? String.valueOf(address.getHost()).toLowerCase(Locale.ROOT) : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static boolean hasForeignBody(HttpHeaders headers) {
        try {
            MediaType type = headers.getContentType();
            if (type == null) return headers.getContentLength() > 0 || headers.containsHeader("Transfer-Encoding");
            return !MediaType.APPLICATION_JSON.isCompatibleWith(type);
        } catch (InvalidMediaTypeException odd) {
            return true;
        }
    }
}
