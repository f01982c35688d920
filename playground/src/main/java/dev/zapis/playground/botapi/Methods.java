package dev.zapis.playground.botapi;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All methods that the stand-in knows; case does not matter in their names. */
final class Methods {

    private final Map<String, BotMethod> byName = new HashMap<>();

    Methods(WebhookDispatcher webhooks, WebhookAddress.Reach reach) {
        Stream.of(
                        UpdateMethods.all(),
                        new WebhookMethods(webhooks, reach).all(),
                        SendMethods.all(),
                        MediaMethods.all(),
                        PollMethods.all(),
                        EditMethods.all(),
                        DeleteMethods.all(),
                        CallbackMethods.all(),
                        ProfileMethods.all(),
                        CommandMethods.all(),
                        ChatMethods.all(),
                        MemberMethods.all(),
                        TopicMethods.all())
                .flatMap(List::stream)
                .forEach(method -> byName.put(method.name().toLowerCase(Locale.ROOT), method));
    }

    Optional<BotMethod> find(String name) {
        return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
    }
}
