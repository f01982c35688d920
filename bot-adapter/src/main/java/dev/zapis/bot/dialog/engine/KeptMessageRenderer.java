package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.callback.CallbackTokenStore;
import dev.zapis.bot.dialog.render.RenderedScreen;
import dev.zapis.bot.dialog.render.ViewRenderer;
import dev.zapis.command.Refused;
import reactor.core.publisher.Mono;

/** Draws kept messages anew, with what is so by now. Where the chat is does not change by it. */
public final class KeptMessageRenderer {

    private final ScreenPresenter presenter;

    public KeptMessageRenderer(BotContext context, CallbackTokenStore tokens) {
        presenter = new ScreenPresenter(context, new ViewRenderer(context.texts(), context.routes(), tokens));
    }

    /** Empty where the message stays as it is for good: it says nothing more, its reader may not see it, or the chat has left it. */
    public Mono<RenderedScreen> drawn(ConversationState dialog, KeptMessage kept, Visit visit) {
        return Mono.justOrEmpty(presenter.read(kept.target()))
                .ofType(Screen.class)
                .filter(screen -> kept.isSeen(dialog) && presenter.isOpen(screen, visit))
                .filter(screen -> kept.isLasting() == screen instanceof PermanentScreen)
                .flatMap(screen ->
                        presenter.anew(dialog.rendered(kept.render() - 1), screen, later(screen, visit), visit))
                .onErrorResume(Refused.class, refused -> Mono.empty());
    }

    private static Mono<View> later(Screen screen, Visit visit) {
        return screen instanceof PermanentScreen permanent ? permanent.showLater(visit) : screen.show(visit);
    }
}
