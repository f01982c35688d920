package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.UrgentByPolicy;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.callback.CallbackTokenStore;
import dev.zapis.bot.dialog.callback.Routes;
import dev.zapis.bot.dialog.render.RenderRequest;
import dev.zapis.bot.dialog.render.RenderedScreen;
import dev.zapis.bot.dialog.render.ViewRenderer;
import dev.zapis.bot.dialog.text.RenderLocale;
import reactor.core.publisher.Mono;

/** Draws what is said to somebody unasked. Where the chat is does not change by it: a dialogue goes on as if nothing was said. */
public final class NotificationRenderer {

    private final BotContext context;
    private final ViewRenderer renderer;

    public NotificationRenderer(BotContext context, CallbackTokenStore tokens) {
        this.context = context;
        this.renderer = new ViewRenderer(context.texts(), context.routes(), tokens);
    }

    /** Whether the office of whoever is told wants it told in quiet hours, too. */
    public Mono<Boolean> isUrgent(String written, Visit visit) {
        return context.routes().read(written).orElse(null) instanceof UrgentByPolicy said
                ? visit.policies().map(office -> office.of(said.urgency()))
                : Mono.just(false);
    }

    /**
     * @param written the screen, as {@link Routes#written} has it
     * @return empty where there is nothing to tell any more; fails where it is no screen that stays in the chat
     */
    public Mono<RenderedScreen> drawn(long chat, String written, Visit visit) {
        if (!(context.routes().read(written).orElse(null) instanceof PermanentScreen screen))
            return Mono.error(new IllegalArgumentException("nothing that can be said unasked: " + written));
        if (!context.routes().isOpen(screen, visit.visitor())) return Mono.empty();
        RenderRequest request = new RenderRequest(chat, 0, true, RenderLocale.of(visit));
        Button home = Button.text("/dialog.home", context.fallbacks().home());
        ConversationState place = ConversationState.fresh(chat).opened(written).rendered(-1);
        return screen.show(visit)
                .map(view -> view.only(button -> context.routes().isOpen(button.target(), visit.visitor())))
                .flatMap(view -> renderer.render(request, Routes.of(screen), view.row(home))
                        .map(outgoing -> new RenderedScreen(screen, outgoing, place, null, view.things(), 0)
                                .until(view.until())));
    }
}
