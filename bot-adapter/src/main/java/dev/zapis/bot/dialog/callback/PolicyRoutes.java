package dev.zapis.bot.dialog.callback;

import dev.zapis.bot.dialog.ByPolicy;
import dev.zapis.events.policy.Policy;
import dev.zapis.events.policy.PolicyCatalog;
import java.util.HashMap;
import java.util.Map;

/** Routes of single policies: each stands for the beginning of a written target, see {@link ByPolicy}. */
final class PolicyRoutes {

    private final Map<String, String> beginnings = new HashMap<>();
    private final Map<String, String> former = new HashMap<>();
    private final Map<String, String> routes = new HashMap<>();

    void add(TargetCodec target, ByPolicy by, PolicyCatalog policies) {
        for (Policy<?> policy : policies.all()) {
            String route = policy.key() + by.suffix();
            String beginning = target.route() + TargetCodec.BAR + CallbackEscaper.write(policy.key());
            beginnings.put(route, beginning);
            routes.put(beginning, route);
            if (!by.former().isEmpty()) former.put(policy.key() + by.former(), beginning);
        }
    }

    boolean has(String route) {
        return beginnings.containsKey(route) || former.containsKey(route);
    }

    /** As a button says it. */
    String shortened(String written) {
        int first = written.indexOf(TargetCodec.BAR);
        int second = written.indexOf(TargetCodec.BAR, first + 1);
        if (second < 0) return written;
        String route = routes.get(written.substring(0, second));
        return route == null ? written : route + written.substring(second);
    }

    /** As the target's own kind writes it. */
    String whole(String written) {
        int bar = written.indexOf(TargetCodec.BAR);
        if (bar < 0) return written;
        String route = written.substring(0, bar);
        String beginning = beginnings.get(route);
        if (beginning != null) return beginning + written.substring(bar);
        String instead = former.get(route);
        return instead == null ? written : instead + upToTheNext(written.substring(bar));
    }

    /** The first component alone: what else a button of before carries is spelled as nobody reads it any more. */
    private static String upToTheNext(String components) {
        int next = components.indexOf(TargetCodec.BAR, 1);
        return next < 0 ? components : components.substring(0, next);
    }
}
